using PerfSage.Contracts;
using PerfSage.Contracts.Budgets;
using PerfSage.Contracts.Verdicts;

namespace PerfSage.Gate.Verdicts;

/// <summary>Finds what was asked of a model on a device.</summary>
/// <param name="relative">Turns a full path into one that is shown.</param>
internal sealed class GateChecks(IReadOnlyList<Assessment> assessments, Func<string, string> relative)
{
    /// <summary>Limits on the file are the same on all devices.</summary>
    public IReadOnlyList<GateCheck> Of(string model, string device) =>
        [
            .. assessments
                .SelectMany(a =>
                    a.Limits.Where(l => l.Verdict.Budget.Model == model && (l.Verdict.Device is null || l.Verdict.Device.Id == device))
                        .Select(Limit)
                        .Concat(a.Changes.Where(c => c.Budget.Value.Model == model && c.Device.Id == device).Select(Change))
                )
                .Distinct(),
        ];

    /// <param name="location">As shown.</param>
    public static GateCheck Of(JudgedLimit judged, SourceLocation location) =>
        new(
            judged.Verdict.Limit.Metric,
            IsRegression: false,
            Judge.Judged(judged.Verdict.Estimate, judged.Verdict.Budget.Gate),
            judged.Verdict.Limit.Value,
            Floor: 0,
            judged.Outcome,
            LevelOf(judged.Verdict.Budget, judged.Outcome),
            location
        );

    /// <param name="location">As shown.</param>
    public static GateCheck Of(JudgedChange change, SourceLocation location) =>
        new(
            change.Metric,
            IsRegression: true,
            change.Percent,
            change.Limit.MaxPercent,
            change.Limit.FloorOn(change.Metric),
            change.Outcome,
            LevelOf(change.Budget.Value, change.Outcome),
            location
        );

    private GateCheck Limit(JudgedLimit judged) => Of(judged, Place(judged.Location));

    private GateCheck Change(JudgedChange change) => Of(change, Place(change.Location));

    private static Level LevelOf(Budget budget, Outcome outcome) =>
        outcome == Outcome.Unpredictable ? budget.UnpredictedLevel : budget.Level;

    private SourceLocation Place(SourceLocation location) => location with { File = relative(location.File) };
}
