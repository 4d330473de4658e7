using PerfSage.Contracts;

namespace PerfSage.Dataset.Accuracy.Markdown;

internal static class MetricText
{
    /// <returns>What people call the metric.</returns>
    public static string Of(string key) => Metric.All.Single(m => m.Key == key).Noun;
}
