using PerfSage.Contracts;
using PerfSage.Contracts.Budgets;
using PerfSage.Contracts.Verdicts;
using PerfSage.Gate.Verdicts;
using PerfSage.Reports.Wording;

namespace PerfSage.Reports.Formats.JUnit;

/// <param name="Type">The diagnostic's id.</param>
internal sealed record JUnitCase(string Name, JUnitKind Kind, string Type, string Text)
{
    /// <summary>Fails exactly if it fails the run: a limit at the level of a warning passes, and says so.</summary>
    public static JUnitCase Of(GateEntry entry, GateCheck check)
    {
        var kind =
            check.IsExceeded ? JUnitKind.Failure
            : check.IsUnchecked ? JUnitKind.Error
            : check.Outcome == Outcome.Suppressed ? JUnitKind.Skipped
            : JUnitKind.Passed;
        var note = check.Outcome switch
        {
            Outcome.Suppressed => " (suppressed)",
            Outcome.Fail when kind == JUnitKind.Passed => " (warning)",
            Outcome.Unpredictable when kind == JUnitKind.Passed => check.Level == Level.Off ? " (turned off)" : " (warning)",
            Outcome.Inconclusive => " (inconclusive)",
            _ => "",
        };
        var metric = check.Metric;
        return new JUnitCase(
            $"{entry.Diff.Model}: {metric.Noun}{(check.IsRegression ? " regression" : "")}",
            kind,
            Id(entry, check),
            $"{metric.Noun}: {OutcomeText.Sentence(check)}{note}"
        );
    }

    private static string Id(GateEntry entry, GateCheck check) =>
        check.Outcome == Outcome.Unpredictable ? entry.Diff.Head!.Trust.Obstacles[0].Id
        : check.IsRegression ? DiagnosticIds.Regression
        : check.Metric.DiagnosticId;

    public static JUnitCase Of(AttributedFinding finding) =>
        new(
            $"{finding.Finding.Id} {finding.Model ?? finding.Finding.Location.File}",
            JUnitKind.Error,
            finding.Finding.Id,
            finding.Finding.Message
        );
}
