using PerfSage.Contracts.Text;

namespace PerfSage.Contracts;

/// <summary>
/// What a budget limits. A row here, its metadata in PerfSage.Build.targets and its diagnostic are all that a metric needs.
/// </summary>
internal sealed class Metric
{
    public static Metric Latency { get; } =
        new()
        {
            Key = "latencyMs",
            LimitName = "MaxLatencyMs",
            FloorName = "MinRegressionMs",
            Stem = "Latency",
            UnitSuffix = "Ms",
            Noun = "latency",
            Unit = "ms",
            DiagnosticId = DiagnosticIds.Latency,
        };

    public static Metric Energy { get; } =
        new()
        {
            Key = "energyMj",
            LimitName = "MaxEnergyMj",
            FloorName = "MinRegressionMj",
            Stem = "Energy",
            UnitSuffix = "Mj",
            Noun = "energy",
            Unit = "mJ",
            DiagnosticId = DiagnosticIds.Energy,
        };

    public static Metric PeakMemory { get; } =
        new()
        {
            Key = "peakMemoryKiB",
            LimitName = "MaxMemoryKiB",
            FloorName = "MinRegressionKiB",
            Stem = "PeakMemory",
            UnitSuffix = "KiB",
            Noun = "peak memory",
            Unit = "KiB",
            DiagnosticId = DiagnosticIds.PeakMemory,
        };

    /// <summary>Of the model's file. Exact, and the same on all devices.</summary>
    public static Metric File { get; } =
        new()
        {
            Key = "fileKiB",
            LimitName = "MaxFileKiB",
            Stem = "File",
            UnitSuffix = "KiB",
            Noun = "file size",
            Unit = "KiB",
            DiagnosticId = DiagnosticIds.FileSize,
            Digits = 6,
        };

    /// <summary>In the order in which they are shown and written.</summary>
    public static IReadOnlyList<Metric> All { get; } = [Latency, Energy, PeakMemory, File];

    /// <summary>Those that are predicted for a device.</summary>
    public static IReadOnlyList<Metric> Predicted { get; } = [.. All.Where(m => m != File)];

    /// <summary>In files and JSON, e.g. <c>latencyMs</c>.</summary>
    public string Key { get; private init; } = "";

    /// <summary>Of the metadata on <c>PerfBudget</c>, e.g. <c>MaxLatencyMs</c>; it ends with <see cref="UnitSuffix"/>.</summary>
    public string LimitName { get; private init; } = "";

    /// <summary>Of the metadata that sets the least change that counts; empty where changes are not judged.</summary>
    public string FloorName { get; private init; } = "";

    /// <summary>Of the generated constants' names, e.g. <c>Latency</c>; they end with <see cref="UnitSuffix"/>.</summary>
    public string Stem { get; private init; } = "";

    /// <summary>The unit as it ends names, e.g. <c>Mj</c>.</summary>
    public string UnitSuffix { get; private init; } = "";

    /// <summary>In a sentence.</summary>
    public string Noun { get; private init; } = "";

    /// <summary>Behind a number.</summary>
    public string Unit { get; private init; } = "";

    /// <summary>Of the verdict that the limit is exceeded.</summary>
    public string DiagnosticId { get; private init; } = "";

    /// <summary>Significant digits that people are shown; a file's size is exact, so it has more.</summary>
    public int Digits { get; private init; } = Numbers.Digits;

    /// <summary>Generated constants of the value, the lower and the upper end, in this order.</summary>
    public IReadOnlyList<string> PredictionNames =>
        [$"Predicted{Stem}{UnitSuffix}", $"Predicted{Stem}Lower{UnitSuffix}", $"Predicted{Stem}Upper{UnitSuffix}"];

    /// <returns>Null if there is none of this key.</returns>
    public static Metric? ForKey(string key) => All.FirstOrDefault(m => m.Key == key);

    public override string ToString() => Key;
}
