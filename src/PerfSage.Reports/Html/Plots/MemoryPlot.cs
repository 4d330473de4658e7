using System.Xml.Linq;
using OxyPlot;
using OxyPlot.Axes;
using OxyPlot.Series;
using PerfSage.Contracts;
using PerfSage.Reports.Html.Data;

namespace PerfSage.Reports.Html.Plots;

/// <summary>Memory while each operator runs: what the graph says is alive, what is predicted, and both peaks.</summary>
internal static class MemoryPlot
{
    private const double HeadRoom = 1.12;
    private const int MostLabels = 8;

    /// <returns>Null for a model without operators, and on a device whose memory cannot be predicted.</returns>
    public static XElement? Draw(PageDevice device)
    {
        if (device.Head.Count == 0 || device.Entry.Diff.Head!.On(Metric.PeakMemory)?.Value is not { } peak)
        {
            return null;
        }

        var before = device.Base ?? [];
        var highest = device.Head.Concat(before).Max(o => Math.Max(o.LiveKiB, Predicted(o)));
        var steps = Math.Max(device.Head.Count, before.Count);
        var x = new LinearAxis
        {
            Position = AxisPosition.Bottom,
            Title = "operator, in order of execution",
            Minimum = 0,
            Maximum = steps,
            MajorStep = Math.Max(1, Math.Ceiling(steps / (double)MostLabels)),
            MinimumMajorStep = 1,
        };
        var y = new LinearAxis
        {
            Position = AxisPosition.Left,
            Title = "KiB",
            Minimum = 0,
            Maximum = Math.Max(1, Math.Max(highest, peak) * HeadRoom),
        };
        var model = PlotCanvas.Model(x, y);
        model.Series.Add(Live(device.Head));
        if (before.Count > 0)
        {
            model.Series.Add(Steps(before, Predicted, PlotColor.Base, LineStyle.Dash));
        }

        model.Series.Add(Steps(device.Head, Predicted, PlotColor.Memory, LineStyle.Solid));
        model.Series.Add(Level(peak, steps));
        var live = device.Head.MaxBy(o => o.LiveKiB)!;
        return PlotCanvas.Draw(
            model,
            device.Id + "-m",
            $"Memory of {device.Entry.Diff.Head.OperatorCount} operators on {device.Name}",
            () =>
                [
                    .. device.Head.Select(o =>
                        PlotMark.Area(
                            x.Transform(o.Index),
                            y.Transform(y.Maximum),
                            x.Transform(o.Index + 1) - x.Transform(o.Index),
                            y.Transform(0) - y.Transform(y.Maximum),
                            device.HeadRow(o.Index),
                            OperatorTitle.Memory(o)
                        )
                    ),
                    PlotMark.Of(
                        x.Transform(live.Index + 0.5),
                        y.Transform(live.LiveKiB),
                        "peak",
                        device.HeadRow(live.Index),
                        "peak of live activations, " + OperatorTitle.Memory(live),
                        isBase: false
                    ),
                ]
        );
    }

    // There is no plot on a device that has none.
    private static double Predicted(PageOperator op) => op.Explained.MemoryKiB!.Value;

    private static AreaSeries Live(IReadOnlyList<PageOperator> operators)
    {
        var series = new AreaSeries
        {
            Fill = PlotColor.Live,
            Color = PlotColor.LiveLine,
            Color2 = OxyColors.Undefined,
            StrokeThickness = 1,
        };
        series.Points.AddRange(Corners(operators, o => o.LiveKiB));
        series.Points2.Add(new DataPoint(0, 0));
        series.Points2.Add(new DataPoint(operators.Count, 0));
        return series;
    }

    private static LineSeries Steps(
        IReadOnlyList<PageOperator> operators,
        Func<PageOperator, double> value,
        OxyColor color,
        LineStyle style
    )
    {
        var series = new LineSeries
        {
            Color = color,
            StrokeThickness = 1.5,
            LineStyle = style,
            LineJoin = LineJoin.Miter,
        };
        series.Points.AddRange(Corners(operators, value));
        return series;
    }

    private static LineSeries Level(double value, int steps)
    {
        var series = new LineSeries
        {
            Color = PlotColor.Roof,
            StrokeThickness = 1,
            LineStyle = LineStyle.Dot,
        };
        series.Points.AddRange([new DataPoint(0, value), new DataPoint(steps, value)]);
        return series;
    }

    private static IEnumerable<DataPoint> Corners(IReadOnlyList<PageOperator> operators, Func<PageOperator, double> value) =>
        operators.SelectMany((o, i) => new[] { new DataPoint(i, value(o)), new DataPoint(i + 1, value(o)) });
}
