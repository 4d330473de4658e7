using PerfSage.Contracts.Predictions;
using PerfSage.Gate.Diff;
using PerfSage.Gate.Text;
using PerfSage.Gate.Verdicts;
using PerfSage.Reports.Documents;

namespace PerfSage.Reports.Formats.Json;

/// <summary>One model on one device.</summary>
/// <param name="Change"><c>added</c>, <c>removed</c>, <c>changed</c> or <c>unchanged</c>; null when nothing is compared.</param>
/// <param name="BaseSha256">Null unless the base has the model.</param>
/// <param name="Sha256">Null when the model was removed.</param>
/// <param name="Operators">What each adds to the latency's delta; empty unless both sides are there.</param>
internal sealed record PerfBudgetEntry(
    string Model,
    string Device,
    string? Change,
    string? Sha256,
    string? BaseSha256,
    IReadOnlyDictionary<string, PerfBudgetMetric?> Metrics,
    PerfBudgetCheck[] Checks,
    OperatorDifference<double>[] Operators,
    string[] Violations,
    Obstacle[] Obstacles
)
{
    public static PerfBudgetEntry Of(GateEntry entry, bool isCompared) =>
        new(
            Model: entry.Diff.Model,
            Device: entry.Diff.Device,
            Change: isCompared ? EnumWord.Of(ModelChanges.Of(entry.Diff)) : null,
            Sha256: entry.Diff.Head?.Sha256,
            BaseSha256: entry.Diff.Base?.Sha256,
            Metrics: PerfBudgetMetrics.Of(entry),
            Checks: [.. entry.Checks.Select(PerfBudgetCheck.Of)],
            Operators: OperatorDifferences.Short(entry.Diff.Operators),
            Violations: [.. entry.Diff.Head?.Trust.Violations ?? []],
            Obstacles: [.. entry.Diff.Head?.Trust.Obstacles ?? []]
        );
}
