using System.Xml.Linq;
using OxyPlot;
using OxyPlot.Axes;
using OxyPlot.Series;
using PerfSage.Reports.Html.Data;

namespace PerfSage.Reports.Html.Plots;

/// <summary>
/// Arithmetic intensity against attained speed, both logarithmic, under the device's roofs
/// (Williams, Waterman, Patterson: Roofline, CACM 52(4), 2009).
/// </summary>
internal static class RooflinePlot
{
    private const double Margin = 1.6;

    // How much of the roof right of the ridge is always on the picture.
    private const double RoofShown = 2;

    /// <returns>Null when no operator multiplies.</returns>
    public static XElement? Draw(PageDevice device)
    {
        var head = Shown(device.Head);
        var before = Shown(device.Base ?? []);
        PageOperator[] all = [.. before, .. head];
        if (all.Length == 0)
        {
            return null;
        }

        var roofs = device.Roofs!;
        var (workingRidge, weightsRidge) = (roofs.Ridge(roofs.Working), roofs.Ridge(roofs.Weights));
        var x = Logarithmic(
            AxisPosition.Bottom,
            "MACs per byte moved",
            all.Min(o => o.MacsPerByte),
            Math.Max(all.Max(o => o.MacsPerByte), workingRidge * RoofShown)
        );
        var y = Logarithmic(
            AxisPosition.Left,
            "GMAC/s attained",
            all.Min(o => o.GMacsPerS),
            Math.Max(all.Max(o => o.GMacsPerS), roofs.PeakGMacsPerS)
        );
        var model = PlotCanvas.Model(x, y);
        model.Series.Add(
            Line(PlotColor.External, LineStyle.Dot, (x.Minimum, x.Minimum * roofs.Weights.GBPerS), (weightsRidge, roofs.PeakGMacsPerS))
        );
        model.Series.Add(
            Line(PlotColor.Sram, LineStyle.Dash, (x.Minimum, x.Minimum * roofs.Working.GBPerS), (workingRidge, roofs.PeakGMacsPerS))
        );
        model.Series.Add(
            Line(
                PlotColor.Roof,
                LineStyle.Solid,
                (Math.Max(x.Minimum, workingRidge), roofs.PeakGMacsPerS),
                (x.Maximum, roofs.PeakGMacsPerS)
            )
        );
        return PlotCanvas.Draw(
            model,
            device.Id + "-r",
            $"Roofline of {device.Name}: {all.Length} operators",
            () =>
                before
                    .Select(o => Mark(o, device.BaseRow(o.Index), "base ", isBase: true))
                    .Concat(head.Select(o => Mark(o, device.HeadRow(o.Index), "", isBase: false)))
        );

        XElement Mark(PageOperator op, string row, string prefix, bool isBase) =>
            PlotMark.Of(
                x.Transform(op.MacsPerByte),
                y.Transform(op.GMacsPerS),
                BoundStyle.Of(op.Explained.Bound),
                row,
                prefix + OperatorTitle.Roofline(op),
                isBase
            );
    }

    public static PageOperator[] Shown(IEnumerable<PageOperator> operators) =>
        [.. operators.Where(o => o.MacsPerByte > 0 && o.GMacsPerS > 0)];

    private static LogarithmicAxis Logarithmic(AxisPosition position, string title, double lowest, double highest) =>
        new()
        {
            Position = position,
            Title = title,
            Minimum = lowest / Margin,
            Maximum = highest * Margin,
            LabelFormatter = value => Contracts.Text.Numbers.Show(value, 3),
        };

    private static LineSeries Line(OxyColor color, LineStyle style, params (double X, double Y)[] points)
    {
        var series = new LineSeries
        {
            Color = color,
            StrokeThickness = 1.5,
            LineStyle = style,
        };
        series.Points.AddRange(points.Select(p => new DataPoint(p.X, p.Y)));
        return series;
    }
}
