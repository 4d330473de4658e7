using PerfSage.Contracts.Text;
using PerfSage.Contracts.Verdicts;
using PerfSage.Gate.Diff;
using PerfSage.Gate.Verdicts;

namespace PerfSage.Reports.Formats.Markdown;

/// <summary>A row for each metric that fails, is in doubt, or changed.</summary>
internal static class ChangeTable
{
    public static void Write(LimitedMarkdown page, GateReport report)
    {
        var isCompared = report.Base is not null;
        var rows = report.Entries.SelectMany(e => Rows(e, isCompared)).ToArray();
        if (rows.Length == 0)
        {
            return;
        }

        page.Line("");
        page.Lines(
            isCompared
                ? MarkdownTable.Head("Model", "Device", "Metric", "Base:", "Head:", "Change:", "Limit:", "Verdict")
                : MarkdownTable.Head("Model", "Device", "Metric", "Value:", "Interval:", "Limit:", "Verdict")
        );
        page.Lines(rows);
    }

    /// <summary>Whether the model has a row; else it is among the unchanged.</summary>
    public static bool Has(GateEntry entry, bool isCompared) => MetricChange.Of(entry.Diff).Any(c => Has(entry, c, isCompared));

    private static bool Has(GateEntry entry, MetricChange change, bool isCompared) =>
        (isCompared && change.IsDifferent) || MetricChecks.Of(entry, change).Any(c => c.Outcome != Outcome.Pass);

    private static IEnumerable<string> Rows(GateEntry entry, bool isCompared) =>
        MetricChange
            .Of(entry.Diff)
            .Where(c => Has(entry, c, isCompared))
            .Select(change =>
            {
                var checks = MetricChecks.Of(entry, change);
                string[] subject = [MarkdownText.Code(entry.Diff.Model), entry.Diff.Device, $"{change.Metric.Noun}, {change.Metric.Unit}"];
                string[] values = isCompared
                    ? [Value(change, change.Base?.Value, "new"), Value(change, change.Head?.Value, "removed"), change.ShowDelta()]
                    : [Value(change, change.Head?.Value, "-"), Interval(change)];
                return MarkdownTable.Row([
                    .. subject,
                    .. values,
                    .. change.Head is null ? ["", ""] : new[] { MetricChecks.Limits(checks), MetricChecks.Verdicts(checks) },
                ]);
            });

    private static string Value(MetricChange change, double? value, string missing) => value is { } known ? change.Show(known) : missing;

    private static string Interval(MetricChange change) =>
        change.Head is not { } head ? ""
        : head.Lower.Equals(head.Upper) ? "exact"
        : $"{Numbers.Show(head.Lower)}–{Numbers.Show(head.Upper)}";
}
