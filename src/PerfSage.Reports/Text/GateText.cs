using PerfSage.Contracts;
using PerfSage.Contracts.Text;
using PerfSage.Contracts.Verdicts;
using PerfSage.Gate.Diff;
using PerfSage.Gate.Text;
using PerfSage.Gate.Verdicts;
using PerfSage.Reports.Printing;
using PerfSage.Reports.Wording;
using Spectre.Console;

namespace PerfSage.Reports.Text;

/// <summary>A gate's report for a terminal or a log: the verdict, then why, then what changed.</summary>
internal static class GateText
{
    public static void Write(LogWriter output, GateReport report)
    {
        output.WriteLine($"{GateVerdict.Of(report).Sentence}{Since(report)}.");
        Findings(output, report, Severity.Error);
        var rows = report.Entries.SelectMany(e => Rows(e, report.Base is not null)).ToArray();
        if (rows.Length > 0)
        {
            var table = ReportConsole.Table(
                Heading.Text("Model"),
                Heading.Text("Device"),
                Heading.Text("Metric"),
                Heading.Number(report.Base is null ? "" : "Base"),
                Heading.Number("Head"),
                Heading.Number(report.Base is null ? "" : "Change"),
                Heading.Text("Verdict")
            );
            Array.ForEach(rows, row => table.AddCells(row));
            output.WriteLine();
            TableText.Write(output, table);
        }

        var unchanged = report.Base is null ? 0 : report.Entries.Count(e => ModelChanges.Of(e.Diff) == ModelChange.Unchanged);
        if (unchanged > 0)
        {
            output.WriteLine($"{unchanged} of {Plural.Of(report.Entries.Count, "prediction")} unchanged.");
        }

        Findings(output, report, Severity.Warning);
        output.WriteLine($"Predicted is {report.Labels.WhatIsPredicted}; 'perfsage devices' tells how well the two agree.");
    }

    private static void Findings(LogWriter output, GateReport report, Severity severity)
    {
        foreach (var finding in report.Findings.Where(f => f.Justification is null && f.Finding.Severity == severity))
        {
            output.WriteLine(CanonicalLine.Format(finding.Finding));
        }
    }

    private static string Since(GateReport report) =>
        report.Base is not { } b
            ? ""
            : $", compared with {ShortHash.Of(b.Commit)}, {(b.IsMergeBase ? $"where HEAD left {b.Revision}" : b.Revision)}";

    // Every metric that changed or has a limit; models that did not change only if a limit is in trouble.
    private static IEnumerable<string[]> Rows(GateEntry entry, bool isCompared) =>
        from change in MetricChange.Of(entry.Diff)
        let checks = entry.Checks.Where(c => c.Metric == change.Metric).ToArray()
        let isInTrouble = checks.Any(c => c.Outcome != Outcome.Pass)
        where isInTrouble || (isCompared ? change.IsDifferent : checks.Length > 0)
        select (string[])
            [
                entry.Diff.Model,
                entry.Diff.Device,
                $"{change.Metric.Noun}, {change.Metric.Unit}",
                !isCompared ? ""
                : change.Base is null ? "new"
                : change.Show(change.Base.Value),
                change.Head is null ? "removed" : change.Show(change.Head.Value),
                isCompared ? change.ShowDelta() : "",
                Verdict(checks),
            ];

    private static string Verdict(GateCheck[] checks)
    {
        var troubles = checks.Where(c => c.Outcome != Outcome.Pass).ToArray();
        return string.Join(", ", (troubles.Length > 0 ? troubles : checks).Select(OutcomeText.Verdict).Distinct());
    }
}
