namespace PerfSage.Dataset.Tests.Infra;

/// <summary>The devices of the labels.</summary>
internal static class Boards
{
    public const string Random = "rand";

    private static readonly string[] Flash = ["off_chip_flash"];
    private static readonly string[] Dram = ["dram"];
    private static readonly double[] Unknown = [double.NaN, double.NaN, double.NaN, double.NaN, double.NaN];

    /// <summary>In the order of the arrays' axis of boards.</summary>
    public static IReadOnlyList<Board> All { get; } =
    [
        new("alif_he", "alif-ensemble-he", 160e6, 0, Flash, [0.5, 8, 1.5, 300, 5]),
        new("alif_hp", "alif-ensemble-hp", 400e6, 0, Flash, [0.5, 15, 1.5, 300, 5]),
        new("u55_128", "ethos-u55-128", 500e6, 0, Flash, [0.5, 8, 1.5, 300, 5]),
        new("u55_256", "ethos-u55-256", 500e6, 0, Flash, [0.5, 15, 1.5, 300, 5]),
        new("u65_256", "ethos-u65-256", 1e9, 1, Dram, [0.5, 15, 1.5, 120, 50]),
        new("u65_512", "ethos-u65-512", 1e9, 1, Dram, [0.5, 30, 1.5, 120, 50]),
        new("u85_1024", "ethos-u85-1024", 1e9, 2, Dram, Unknown),
        new("u85_256", "ethos-u85-256", 500e6, 2, Dram, Unknown),
        new("himax_we2", "himax-we2", 400e6, 0, Flash, [0.5, 4, 1.5, 300, 5]),
        new("psoc_e84", "psoc-edge-e84", 400e6, 0, [], [0.5, 8, 1.5, 300, 5]),
        new("ra8p1", "renesas-ra8p1", 500e6, 0, Flash, [0.5, 15, 1.5, 300, 5]),
        new(Random, "random", 250e6, 1, ["dram", "off_chip_flash", "on_chip_flash"], [0.5, 30, 1.5, 120, 50]),
    ];

    public static IReadOnlyList<string> Prefixes { get; } = [.. All.Select(b => b.Prefix)];

    public static IReadOnlyList<string> Devices { get; } = [.. All.Select(b => b.Device)];

    /// <summary>The boards as the columns of a table stand: in another order, so that only names find them.</summary>
    public static IReadOnlyList<Board> InTables { get; } = [.. All.OrderByDescending(b => b.Device, StringComparer.Ordinal)];
}
