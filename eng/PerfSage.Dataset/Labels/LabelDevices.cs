namespace PerfSage.Dataset.Labels;

/// <summary>The devices of the labels, in the order of every array's last axis.</summary>
internal static class LabelDevices
{
    // The U65 systems are labelled with an SRAM of 384 KiB as cache of a DRAM; the U55's SRAM holds whatever is needed.
    private const double CacheKiB = 384;
    private const double Unlimited = 1e9;

    // Node columns with what the SRAM holds while an operator runs; graph inputs and outputs stay outside a cache.
    private const string Everything = "brick_live_kib";
    private const string Inner = "inner_live_kib";

    public static IReadOnlyList<LabelDevice> All { get; } =
    [
        new("u55_128", "ethos-u55-128", 500e6, Unlimited, Everything),
        new("u55_256", "ethos-u55-256", 500e6, Unlimited, Everything),
        new("u65_256", "ethos-u65-256", 1e9, CacheKiB, Inner),
        new("u65_512", "ethos-u65-512", 1e9, CacheKiB, Inner),
    ];
}
