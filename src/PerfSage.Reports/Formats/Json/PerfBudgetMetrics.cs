using PerfSage.Contracts;
using PerfSage.Gate.Diff;
using PerfSage.Gate.Verdicts;

namespace PerfSage.Reports.Formats.Json;

/// <summary>Named as <see cref="MetricInfo.Key"/> names them; null where the metric cannot be predicted.</summary>
internal sealed record PerfBudgetMetrics(
    PerfBudgetMetric? LatencyMs,
    PerfBudgetMetric? EnergyMj,
    PerfBudgetMetric? PeakMemoryKiB,
    PerfBudgetMetric? FileKiB
)
{
    public static PerfBudgetMetrics Of(GateEntry entry)
    {
        var changes = MetricChange.Of(entry.Diff);
        return new PerfBudgetMetrics(On(Metric.Latency), On(Metric.Energy), On(Metric.PeakMemory), On(Metric.File));

        PerfBudgetMetric? On(Metric metric) =>
            changes.FirstOrDefault(c => c.Info.Metric == metric) is { } change ? PerfBudgetMetric.Of(entry, change) : null;
    }
}
