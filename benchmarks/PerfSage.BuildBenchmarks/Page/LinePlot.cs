using System.Globalization;
using OxyPlot;
using OxyPlot.Axes;
using OxyPlot.Legends;
using OxyPlot.Series;
using PerfSage.Reports.Svg;

namespace PerfSage.BuildBenchmarks.Page;

/// <summary>Lines over two logarithmic axes: what grows, grows by factors.</summary>
internal static class LinePlot
{
    private const int Width = 820;
    private const int Height = 400;

    private static readonly OxyColor[] Colours = [OkabeIto.Blue, OkabeIto.Orange, OkabeIto.Green, OkabeIto.Purple];

    /// <returns>An SVG document.</returns>
    public static string Draw(
        string title,
        string x,
        string y,
        IReadOnlyList<(string Name, IEnumerable<(double X, double Y)> Points)> lines
    )
    {
        var plot = new PlotModel
        {
            Title = title,
            TitleFontSize = 15,
            TitleFontWeight = FontWeights.Normal,
            // The font whose letter widths the text measurer has.
            DefaultFont = "Arial",
            Background = OxyColors.White,
            Culture = CultureInfo.InvariantCulture,
        };
        plot.Axes.Add(Axis(AxisPosition.Bottom, x));
        plot.Axes.Add(Axis(AxisPosition.Left, y));
        if (lines.Count > 1)
        {
            plot.Legends.Add(new Legend { LegendPosition = LegendPosition.LeftTop });
        }

        for (var i = 0; i < lines.Count; i++)
        {
            var series = new LineSeries
            {
                Title = lines[i].Name,
                Color = Colours[i % Colours.Length],
                MarkerType = MarkerType.Circle,
                MarkerSize = 3,
            };
            // A logarithmic axis has no place for what noise made negative.
            series.Points.AddRange(lines[i].Points.Where(p => p.Y > 0).Select(p => new DataPoint(p.X, p.Y)));
            plot.Series.Add(series);
        }

        return SvgExporter.ExportToString(plot, Width, Height, isDocument: true, new SvgTextMeasurer()).ReplaceLineEndings("\n");
    }

    private static LogarithmicAxis Axis(AxisPosition position, string title) =>
        new()
        {
            Position = position,
            Title = title,
            MinimumPadding = 0.05,
            MaximumPadding = 0.1,
            MajorGridlineStyle = LineStyle.Solid,
            MajorGridlineColor = OxyColor.FromRgb(0xE5, 0xE5, 0xE5),
        };
}
