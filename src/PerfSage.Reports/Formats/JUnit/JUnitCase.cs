using PerfSage.Contracts;
using PerfSage.Gate.Verdicts;
using PerfSage.Reports.Wording;

namespace PerfSage.Reports.Formats.JUnit;

/// <param name="Type">The diagnostic's id.</param>
internal sealed record JUnitCase(string Name, JUnitKind Kind, string Type, string Text)
{
    /// <summary>Fails exactly if it fails the run: a limit at the level of a warning passes, and says so.</summary>
    public static JUnitCase Of(GateEntry entry, GateCheck check)
    {
        var kind = GateVerdict.IsExceeded(check) ? JUnitKind.Failure : check.Outcome == GateOutcome.Suppressed ? JUnitKind.Skipped : JUnitKind.Passed;
        var note = check.Outcome switch
        {
            GateOutcome.Suppressed => " (suppressed)",
            GateOutcome.Fail when kind == JUnitKind.Passed => " (warning)",
            GateOutcome.Inconclusive => " (inconclusive)",
            _ => "",
        };
        var metric = MetricInfo.Of(check.Metric);
        return new JUnitCase(
            $"{entry.Diff.Model}: {metric.Noun}{(check.IsRegression ? " regression" : "")}",
            kind,
            check.IsRegression ? DiagnosticIds.Regression : metric.DiagnosticId,
            $"{metric.Noun}: {OutcomeText.Sentence(check)}{note}");
    }

    public static JUnitCase Of(GateFinding finding) => new(
        $"{finding.Finding.Id} {finding.Model ?? finding.Finding.Location.File}", JUnitKind.Error, finding.Finding.Id, finding.Finding.Message);
}
