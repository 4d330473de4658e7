using PerfSage.Contracts;
using PerfSage.Gate.Diff;

namespace PerfSage.Reports.Documents;

/// <param name="Device">Id.</param>
/// <param name="LatencyDeltaMs">The sum of the operators' deltas, exactly.</param>
/// <param name="LatencyDeltaPercent">Of the base; null where that is 0.</param>
/// <param name="Operators">In the head's order, removed ones where they were.</param>
internal sealed record DiffEntry(
    string Device,
    DiffedModel Base,
    DiffedModel Head,
    decimal LatencyDeltaMs,
    double? LatencyDeltaPercent,
    OperatorDifference<decimal>[] Operators
)
{
    public static DiffEntry Of(Comparison comparison)
    {
        var diff = comparison.Diff;
        var latency = new MetricChange(Metric.Latency, comparison.Base.LatencyMs, comparison.Head.LatencyMs);
        return new DiffEntry(
            diff.Device,
            DiffedModel.Of(comparison.BaseModel, comparison.Base),
            DiffedModel.Of(diff.Model, comparison.Head),
            (decimal)comparison.Head.LatencyMs.Value - (decimal)comparison.Base.LatencyMs.Value,
            latency.DeltaPercent,
            OperatorDifferences.Exact(diff.Operators)
        );
    }
}
