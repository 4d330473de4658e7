using PerfSage.Cli.Output;
using PerfSage.Cli.Outputs;
using PerfSage.Contracts;
using PerfSage.Contracts.Verdicts;
using Spectre.Console;

namespace PerfSage.Cli.Gate;

/// <summary>A gate's report for a terminal or a log: the verdict, then why, then what changed.</summary>
internal static class GateText
{
    public static void Write(TextWriter output, GateReport report)
    {
        output.WriteLine($"{GateVerdict.Of(report).Sentence}{Since(report)}.");
        foreach (var finding in report.Findings.Where(f => f.Justification is null && f.Finding.Severity != Severity.Info))
        {
            output.WriteLine(CanonicalLine.Format(finding.Finding));
        }

        var rows = report.Entries.SelectMany(e => Rows(e, report.Base is not null)).ToArray();
        if (rows.Length > 0)
        {
            var table = ReportConsole.Table(
                ("Model", false), ("Device", false), ("Metric", false), (report.Base is null ? "" : "Base", true), ("Head", true), (report.Base is null ? "" : "Change", true), ("Verdict", false));
            Array.ForEach(rows, row => table.AddRow(row.Select(c => new Text(c))));
            output.WriteLine();
            TableText.Write(output, table);
        }

        var unchanged = report.Base is null ? 0 : report.Entries.Count(e => ModelChanges.Of(e.Diff) == ModelChange.Unchanged);
        if (unchanged > 0)
        {
            output.WriteLine($"{unchanged} of {Plural.Of(report.Entries.Count, "prediction")} unchanged.");
        }

        output.WriteLine($"Predictions agree with the estimates of {report.LabelSource} as well as 'perfsage devices' says; they were not measured on silicon.");
    }

    private static string Since(GateReport report) =>
        report.Base is not { } b ? "" : $", compared with {(b.IsMergeBase ? "the merge base" : "")} {b.Commit[..Math.Min(8, b.Commit.Length)]} of {b.Revision}".Replace("  ", " ", StringComparison.Ordinal);

    // Every metric that changed or has a limit; models that did not change only if a limit is in trouble.
    private static IEnumerable<string[]> Rows(GateEntry entry, bool isCompared) =>
        from change in MetricChange.Of(entry.Diff)
        let checks = entry.Checks.Where(c => c.Metric == change.Info.Metric).ToArray()
        let isInTrouble = checks.Any(c => c.Outcome != GateOutcome.Pass)
        where isInTrouble || (isCompared ? change.IsDifferent : checks.Length > 0)
        select (string[])
        [
            entry.Diff.Model,
            entry.Diff.Device,
            $"{change.Info.Noun}, {change.Info.Unit}",
            !isCompared ? "" : change.Base is null ? "new" : change.Show(change.Base.Value),
            change.Head is null ? "removed" : change.Show(change.Head.Value),
            isCompared ? change.ShowDelta() : "",
            string.Join(", ", checks.OrderByDescending(c => c.Outcome == GateOutcome.Fail).Select(OutcomeText.Verdict).Distinct()),
        ];
}
