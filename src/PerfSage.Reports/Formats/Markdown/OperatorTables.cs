using System.Globalization;
using PerfSage.Gate.Diff;
using PerfSage.Gate.Text;
using PerfSage.Gate.Verdicts;
using PerfSage.Reports.Wording;

namespace PerfSage.Reports.Formats.Markdown;

/// <summary>Which operators changed a latency, largest change first. The column of a table sums to the change of the latency.</summary>
internal static class OperatorTables
{
    private const int MaxRows = 10;

    /// <summary>Of the sum of all changes, up or down. Operators with less explain nothing and share one row.</summary>
    private const decimal MinShare = 0.01m;

    public static void Write(LimitedMarkdown page, GateReport report)
    {
        foreach (var diff in report.Entries.Select(e => e.Diff).Where(d => d.Operators.Any(o => o.DeltaMs != 0)))
        {
            Write(page, diff);
        }
    }

    private static void Write(LimitedMarkdown page, ModelDiff diff)
    {
        var ordered = diff.Operators.Where(o => o.DeltaMs != 0).OrderByDescending(o => Math.Abs(o.DeltaMs)).ToArray();
        page.Line("");
        page.Line($"Operators that changed the latency of {MarkdownText.Code(diff.Model)} on {diff.Device}:");
        page.Line("");
        page.Lines(MarkdownTable.Head("Operator", "What changed", "Base, ms:", "Head, ms:", "Change, ms:"));
        var least = MinShare * ordered.Sum(o => Math.Abs(o.DeltaMs));
        var shown = ordered.TakeWhile(o => Math.Abs(o.DeltaMs) >= least).Take(MaxRows).ToArray();
        page.Lines(shown.Select(Row));
        if (ordered.Length > shown.Length)
        {
            var rest = ordered[shown.Length..];
            page.Line(
                MarkdownTable.Row(
                    Plural.Of(rest.Length, "other"),
                    "",
                    Ms(rest.Sum(o => o.BaseMs)),
                    Ms(rest.Sum(o => o.HeadMs)),
                    NumberText.Signed(rest.Sum(o => o.DeltaMs))
                )
            );
        }

        // Those that did not change add to both sides; without them the columns would not sum.
        var same = diff.Operators.Where(o => o.DeltaMs == 0).ToArray();
        if (same.Length > 0)
        {
            page.Line(
                MarkdownTable.Row(
                    same.Length == 1 ? "1 as before" : $"{NumberText.Of(same.Length)} as before",
                    "",
                    Ms(same.Sum(o => o.BaseMs)),
                    Ms(same.Sum(o => o.HeadMs)),
                    "0"
                )
            );
        }

        page.Line(
            MarkdownTable.Row(
                "**total**",
                "",
                Ms(diff.Operators.Sum(o => o.BaseMs)),
                Ms(diff.Operators.Sum(o => o.HeadMs)),
                $"**{NumberText.Signed(diff.Operators.Sum(o => o.DeltaMs))}**"
            )
        );
    }

    private static string Row(OperatorDelta delta) =>
        MarkdownTable.Row(
            MarkdownText.Prose(delta.Name) + Place(delta),
            MarkdownText.Prose(DeltaText.Of(delta)),
            delta.BaseIndex is null ? "" : Ms(delta.BaseMs),
            delta.HeadIndex is null ? "" : Ms(delta.HeadMs),
            NumberText.Signed(delta.DeltaMs)
        );

    // "#3" would be a link to the third issue or pull request.
    private static string Place(OperatorDelta delta) =>
        string.Create(CultureInfo.InvariantCulture, $" {delta.HeadIndex ?? delta.BaseIndex}");

    private static string Ms(decimal value) => NumberText.Of(value);
}
