using PerfSage.Contracts.Verdicts;
using PerfSage.Gate.Diff;
using PerfSage.Gate.Verdicts;
using PerfSage.Reports.Wording;

namespace PerfSage.Reports.Formats.Markdown;

/// <summary>The checks of one metric, as cells of a table.</summary>
internal static class MetricChecks
{
    public static IReadOnlyList<GateCheck> Of(GateEntry entry, MetricChange change) =>
        [.. entry.Checks.Where(c => c.Metric == change.Metric)];

    public static string Limits(IReadOnlyList<GateCheck> checks) =>
        checks.Count == 0 ? "none" : string.Join("; ", checks.Select(OutcomeText.Limit).Distinct());

    public static string Verdicts(IReadOnlyList<GateCheck> checks)
    {
        var notable = checks.Where(c => c.Outcome != Outcome.Pass).Select(Verdict).Distinct().ToArray();
        return notable.Length > 0 ? string.Join("; ", notable)
            : checks.Count > 0 ? "within"
            : "not limited";
    }

    private static string Verdict(GateCheck check) =>
        check.IsExceeded || check.IsUnchecked ? $"**{OutcomeText.Verdict(check)}**" : OutcomeText.Verdict(check);
}
