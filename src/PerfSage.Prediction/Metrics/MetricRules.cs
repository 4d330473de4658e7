using PerfSage.Contracts;

namespace PerfSage.Prediction.Metrics;

internal static class MetricRules
{
    private static readonly MetricRule Usual = new();

    private static readonly Dictionary<Metric, MetricRule> Particular = new()
    {
        [Metric.Latency] = new LatencyRule(),
        [Metric.Energy] = new MeasuredEnergyRule(),
        [Metric.PeakMemory] = new PeakMemoryRule(),
    };

    public static MetricRule Of(Metric metric) => Particular.GetValueOrDefault(metric, Usual);
}
