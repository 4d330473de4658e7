using PerfSage.Contracts;
using PerfSage.Gate.Diff;
using PerfSage.Gate.Text;
using PerfSage.Gate.Verdicts;
using PerfSage.Reports.Wording;

namespace PerfSage.Reports.Formats.Json;

/// <summary>In the metric's unit. <paramref name="Value"/> and its interval are null when the model was removed.</summary>
/// <param name="Confidence">Of the interval, 0 to 1; null where the value is exact.</param>
/// <param name="Limit">The lowest on the value; null when there is none.</param>
/// <param name="Outcome">The worst of all checks of this metric; null when there is none.</param>
/// <param name="Delta">Null unless both sides are known.</param>
internal sealed record PerfBudgetMetric(
    string Unit,
    double? Value,
    double? Lower,
    double? Upper,
    double? Confidence,
    double? Limit,
    string? Outcome,
    double? BaseValue,
    double? Delta,
    double? DeltaPercent
)
{
    public static PerfBudgetMetric Of(GateEntry entry, MetricChange change)
    {
        var checks = entry.Checks.Where(c => c.Metric == change.Metric).ToArray();
        var limits = checks.Where(c => !c.IsRegression).Select(c => (double?)c.Limit);
        return new PerfBudgetMetric(
            Unit: change.Metric.Unit,
            Value: change.Head?.Value,
            Lower: change.Head?.Lower,
            Upper: change.Head?.Upper,
            Confidence: change.Metric == Metric.File ? null : entry.Diff.Head?.Confidence,
            Limit: limits.Min(),
            Outcome: OutcomeText.Worst(checks) is { } worst ? EnumWord.Of(worst) : null,
            BaseValue: change.Base?.Value,
            Delta: change.Delta,
            DeltaPercent: change.DeltaPercent
        );
    }
}
