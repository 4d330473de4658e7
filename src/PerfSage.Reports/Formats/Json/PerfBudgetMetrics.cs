using PerfSage.Contracts;
using PerfSage.Gate.Diff;
using PerfSage.Gate.Verdicts;

namespace PerfSage.Reports.Formats.Json;

internal static class PerfBudgetMetrics
{
    /// <returns>By <see cref="Metric.Key"/>; null where the metric cannot be predicted.</returns>
    public static Dictionary<string, PerfBudgetMetric?> Of(GateEntry entry)
    {
        var changes = MetricChange.Of(entry.Diff).ToDictionary(c => c.Metric);
        return Metric.All.ToDictionary(m => m.Key, m => changes.TryGetValue(m, out var change) ? PerfBudgetMetric.Of(entry, change) : null);
    }
}
