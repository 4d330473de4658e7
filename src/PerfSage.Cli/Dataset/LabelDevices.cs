namespace PerfSage.Cli.Dataset;

/// <summary>The devices of the labels, in the order of every array's last axis.</summary>
internal static class LabelDevices
{
    public static IReadOnlyList<(string Prefix, string DeviceId, double ClockHz)> All { get; } =
    [
        ("u55_128", "ethos-u55-128", 500e6),
        ("u55_256", "ethos-u55-256", 500e6),
        ("u65_256", "ethos-u65-256", 1e9),
        ("u65_512", "ethos-u65-512", 1e9),
    ];
}
