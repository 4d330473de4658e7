using PerfSage.Contracts.Budgets;

namespace PerfSage.Dataset.Evaluate;

/// <summary>How often a gate errs on a metric, over all devices and graphs.</summary>
internal sealed record GateRow(string Metric, Gate Gate, double DistancePercent, double FalsePassPercent, double FalseBlockPercent)
{
    public static IEnumerable<GateRow> Of(PooledValues pool) =>
        GateRate
            .Of(pool.Values)
            .Select(r => new GateRow(
                pool.Metric.Key,
                r.Gate,
                r.DistancePercent,
                Percent.Rounded(r.FalsePassPercent),
                Percent.Rounded(r.FalseBlockPercent)
            ));
}
