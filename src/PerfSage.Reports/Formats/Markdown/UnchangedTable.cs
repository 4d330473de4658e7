using PerfSage.Gate.Diff;
using PerfSage.Gate.Verdicts;

namespace PerfSage.Reports.Formats.Markdown;

/// <summary>Models of which nothing fails and nothing changed, folded.</summary>
internal static class UnchangedTable
{
    public static void Write(LimitedMarkdown page, GateReport report)
    {
        var isCompared = report.Base is not null;
        var entries = report.Entries.Where(e => e.Diff.Head is not null && !ChangeTable.Has(e, isCompared)).ToArray();
        if (entries.Length == 0)
        {
            return;
        }

        page.BeginFold(isCompared ? $"{entries.Length} unchanged and within" : $"{entries.Length} within");
        page.Lines(MarkdownTable.Head("Model", "Device", "Metric", "Value:", "Limit:"));
        page.Lines(entries.SelectMany(Rows));
        page.EndFold();
    }

    private static IEnumerable<string> Rows(GateEntry entry) =>
        MetricChange
            .Of(entry.Diff)
            .Select(change =>
                MarkdownTable.Row(
                    MarkdownText.Code(entry.Diff.Model),
                    entry.Diff.Device,
                    $"{change.Metric.Noun}, {change.Metric.Unit}",
                    change.Show(change.Head!.Value),
                    MetricChecks.Limits(MetricChecks.Of(entry, change))
                )
            );
}
