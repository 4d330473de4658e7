namespace PerfSage.Cli.Dataset;

/// <summary>The devices of the labels, in the order of every array's last axis.</summary>
internal static class LabelDevices
{
    // The U65 systems are labelled with an SRAM of 384 KiB as cache of a DRAM; the U55's SRAM holds whatever is needed.
    private const double CacheKiB = 384;
    private const double Unlimited = 1e9;

    public static IReadOnlyList<(string Prefix, string DeviceId, double ClockHz, double SramLimitKiB)> All { get; } =
    [
        ("u55_128", "ethos-u55-128", 500e6, Unlimited),
        ("u55_256", "ethos-u55-256", 500e6, Unlimited),
        ("u65_256", "ethos-u65-256", 1e9, CacheKiB),
        ("u65_512", "ethos-u65-512", 1e9, CacheKiB),
    ];
}
