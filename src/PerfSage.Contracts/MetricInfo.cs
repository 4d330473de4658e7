namespace PerfSage.Contracts;

/// <summary>How a metric is written.</summary>
/// <param name="Key">In files and JSON, e.g. <c>latencyMs</c>.</param>
/// <param name="LimitName">Of the metadata on <c>PerfBudget</c>, e.g. <c>MaxLatencyMs</c>.</param>
/// <param name="Stem">Of the generated constants' names, e.g. <c>Latency</c>; they end with <paramref name="UnitSuffix"/>.</param>
/// <param name="Noun">In a sentence.</param>
/// <param name="DiagnosticId">Of the verdict that the limit is exceeded.</param>
internal sealed record MetricInfo(
    Metric Metric,
    string Key,
    string LimitName,
    string Stem,
    string UnitSuffix,
    string Noun,
    string Unit,
    string DiagnosticId
)
{
    public static IReadOnlyList<MetricInfo> All { get; } =
    [
        new(Metric.Latency, "latencyMs", "MaxLatencyMs", "Latency", "Ms", "latency", "ms", DiagnosticIds.Latency),
        new(Metric.Energy, "energyMj", "MaxEnergyMj", "Energy", "Mj", "energy", "mJ", DiagnosticIds.Energy),
        new(Metric.PeakMemory, "peakMemoryKiB", "MaxMemoryKiB", "PeakMemory", "KiB", "peak memory", "KiB", DiagnosticIds.PeakMemory),
        new(Metric.File, "fileKiB", "MaxFileKiB", "File", "KiB", "file size", "KiB", DiagnosticIds.FileSize),
    ];

    /// <summary>Generated constants of the value, the lower and the upper end, in this order.</summary>
    public IReadOnlyList<string> PredictionNames =>
        [$"Predicted{Stem}{UnitSuffix}", $"Predicted{Stem}Lower{UnitSuffix}", $"Predicted{Stem}Upper{UnitSuffix}"];

    public static MetricInfo Of(Metric metric) => All[(int)metric];

    public static MetricInfo? ForKey(string key) => All.FirstOrDefault(m => m.Key == key);
}
