using System.Globalization;
using PerfSage.Dataset.Accuracy.Markdown;
using PerfSage.Dataset.Accuracy.Measured;
using PerfSage.Dataset.Accuracy.Sections;
using PerfSage.Dataset.Calibrate;

namespace PerfSage.Dataset.Accuracy.Processors;

/// <summary>Devices that nobody knows, from a few measurements.</summary>
internal sealed class CalibrationSection : ISection
{
    public IEnumerable<string> Lines(Figures figures)
    {
        var rows = figures.Processors.Calibration.Rows;
        return
        [
            "## Your own device, calibrated",
            string.Empty,
            $"Each of {rows.Select(r => r.Label).Distinct().Count()} columns (a unit of qed or LatBench in a precision) in turn is "
                + "a device that nobody",
            "knows: another unit is calibrated from a few of its measurements, as `perfsage calibrate` does, and predicts the others. The",
            "base is the one whose calibration predicts best what was left out of those few; which models are measured is decided as",
            "`measure plan` does. The network had seen the device, though not under its own embedding: on a device that is new in every",
            "way, expect a little more.",
            .. MarkdownTable.Lines(
                [
                    "rows",
                    "columns",
                    "mean error %",
                    "worst column %",
                    "rank correlation",
                    "worst column",
                    "inside the 90 % interval %",
                    "worst column %",
                ],
                rows.GroupBy(r => r.Rows).OrderBy(g => g.Key).Select(g => Row([.. g])),
                texts: 0
            ),
            string.Empty,
            "The interval of few rows holds for models like those that were measured: on a single device it may hold for far fewer than",
            "it says.",
        ];
    }

    private static string[] Row(Outcome[] outcomes)
    {
        double[] covered = [.. outcomes.Select(o => o.Covered).OfType<double>()];
        return
        [
            $"{outcomes[0].Rows}",
            $"{outcomes.Length}",
            MarkdownTable.Percent(100 * outcomes.Average(o => o.Mape)),
            MarkdownTable.Percent(100 * outcomes.Max(o => o.Mape)),
            Rank(outcomes.Average(o => o.Spearman)),
            Rank(outcomes.Min(o => o.Spearman)),
            MarkdownTable.Percent(100 * covered.Average()),
            MarkdownTable.Percent(100 * covered.Min()),
        ];
    }

    private static string Rank(double correlation) => correlation.ToString("0.000", CultureInfo.InvariantCulture);
}
