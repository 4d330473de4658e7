using System.Globalization;
using OxyPlot;
using OxyPlot.Axes;
using OxyPlot.Legends;
using OxyPlot.Series;
using PerfSage.Contracts;
using PerfSage.Contracts.Text;
using PerfSage.Gate.History;
using PerfSage.Gate.History.Versions;
using PerfSage.Gate.Text;
using PerfSage.Reports.Svg;
using PerfSage.Reports.Wording;

namespace PerfSage.Reports.Formats.History;

/// <summary>
/// One metric of a model from version to version, one line per device. Versions have equal distances: dates of commits need not rise.
/// </summary>
internal static class VersionPlot
{
    private const int Width = 900;
    private const int Height = 420;
    private const int MostLabels = 8;

    private static readonly OxyColor[] Colors = [OkabeIto.Blue, OkabeIto.Vermillion, OkabeIto.Green, OkabeIto.Purple];

    /// <returns>An SVG document.</returns>
    public static string Draw(HistoryRun run, ModelHistory model, IReadOnlyList<string> devices, Metric metric)
    {
        var plot = new PlotModel
        {
            // XML has no way to write most control characters, and what writes the picture fails at them.
            Title = $"{Visible.Of(model.Path)}: predicted {metric.Noun}",
            TitleFontSize = 15,
            TitleFontWeight = FontWeights.Normal,
            Subtitle =
                metric == Metric.Energy ? EnergyText.Origin : $"Agreement with {Visible.Of(run.Catalog.LabelsOf(devices).AgreementWith)}",
            SubtitleFontSize = 11,
            // The font whose letter widths the text measurer has.
            DefaultFont = "Arial",
            Background = OxyColors.White,
            Culture = CultureInfo.InvariantCulture,
        };
        plot.Axes.Add(VersionAxis(model));
        plot.Axes.Add(
            new LinearAxis
            {
                Position = AxisPosition.Left,
                Title = metric.Unit,
                Minimum = 0,
                MaximumPadding = 0.08,
                MajorGridlineStyle = LineStyle.Solid,
                MajorGridlineColor = OxyColor.FromRgb(0xE5, 0xE5, 0xE5),
            }
        );
        if (devices.Count > 1)
        {
            plot.Legends.Add(new Legend { LegendPlacement = LegendPlacement.Outside, LegendPosition = LegendPosition.RightTop });
        }

        for (var d = 0; d < devices.Count; d++)
        {
            AddLines(plot, [.. VersionRow.Of(run, model, devices[d]).Reverse()], devices[d], Colors[d % Colors.Length], metric);
        }

        return SvgExporter.ExportToString(plot, Width, Height, isDocument: true, new SvgTextMeasurer()).ReplaceLineEndings("\n");
    }

    private static LinearAxis VersionAxis(ModelHistory model)
    {
        var days = model.Versions.Reverse().Select(v => v.Commit.Day).ToArray();
        return new LinearAxis
        {
            Position = AxisPosition.Bottom,
            Title = $"{Plural.Of(days.Length, "version")}, by date of the commit",
            Minimum = -0.5,
            Maximum = days.Length - 0.5,
            MajorStep = Math.Max(1, Math.Ceiling(days.Length / (double)MostLabels)),
            MinorTickSize = 0,
            LabelFormatter = position => position >= 0 && position < days.Length ? days[(int)position] : "",
        };
    }

    /// <summary>A line ends where the model was removed or cannot be read, and another one begins after that.</summary>
    private static void AddLines(PlotModel plot, VersionRow[] rows, string device, OxyColor color, Metric metric)
    {
        StairStepSeries? line = null;
        var isNamed = false;
        for (var i = 0; i < rows.Length; i++)
        {
            if (rows[i].Side?.On(metric) is not { } estimate)
            {
                line = null;
                continue;
            }

            if (line is null)
            {
                plot.Series.Add(
                    line = new StairStepSeries
                    {
                        Title = device,
                        Color = color,
                        MarkerType = MarkerType.Circle,
                        MarkerSize = 2,
                        MarkerFill = color,
                        RenderInLegend = !isNamed,
                    }
                );
                isNamed = true;
            }

            line.Points.Add(new DataPoint(i, estimate.Value));
        }
    }
}
