using System.Globalization;
using OxyPlot;
using OxyPlot.Axes;
using OxyPlot.Series;
using PerfSage.Reports.Svg;

namespace PerfSage.Dataset.Accuracy.Plots;

/// <summary>Horizontal bars on a logarithmic axis, each with its number: methods differ by factors.</summary>
internal static class BarPlot
{
    private const int Width = 820;
    private const int RowHeight = 30;
    private const int Frame = 90;

    private static readonly OxyColor[] Colours = [OkabeIto.Blue, OkabeIto.Orange, OkabeIto.Green, OkabeIto.Purple];
    private static readonly OxyColor Grid = OxyColor.FromRgb(0xE5, 0xE5, 0xE5);

    /// <returns>An SVG document.</returns>
    public static string Draw(Bars bars)
    {
        var plot = new PlotModel
        {
            Title = bars.Title,
            TitleFontSize = 15,
            TitleFontWeight = FontWeights.Normal,
            // The font whose letter widths the text measurer has.
            DefaultFont = "Arial",
            Background = OxyColors.White,
            Culture = CultureInfo.InvariantCulture,
        };
        var names = new CategoryAxis
        {
            Position = AxisPosition.Left,
            // OxyPlot counts from the bottom.
            StartPosition = 1,
            EndPosition = 0,
            GapWidth = 0.4,
            MajorTickSize = 0,
        };
        names.Labels.AddRange(bars.Values.Select(v => v.Name));
        plot.Axes.Add(names);
        var smallest = bars.Values.Min(v => v.Value);
        plot.Axes.Add(
            new LogarithmicAxis
            {
                Position = AxisPosition.Bottom,
                Title = bars.Unit,
                Minimum = smallest / 2,
                MaximumPadding = 0.15,
                MajorGridlineStyle = LineStyle.Solid,
                MajorGridlineColor = Grid,
            }
        );
        var series = new BarSeries
        {
            BaseValue = smallest / 2,
            LabelFormatString = "{0:0.##}",
            LabelPlacement = LabelPlacement.Outside,
        };
        var kinds = bars.Values.Select(v => v.Kind).Distinct(StringComparer.Ordinal).ToList();
        series.Items.AddRange(bars.Values.Select(v => new BarItem(v.Value) { Color = Colours[kinds.IndexOf(v.Kind)] }));
        plot.Series.Add(series);
        var height = Frame + (RowHeight * bars.Values.Count);
        return SvgExporter.ExportToString(plot, Width, height, isDocument: true, new SvgTextMeasurer()).ReplaceLineEndings("\n");
    }
}
