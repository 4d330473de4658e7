namespace PerfSage.Dataset.Tests.Infra;

/// <summary>The devices of the labels as these tests know them, independent of what the program says.</summary>
internal static class Boards
{
    /// <summary>Column prefixes in the order of the arrays' last axis.</summary>
    public static IReadOnlyList<string> Prefixes { get; } = ["u55_128", "u55_256", "u65_256", "u65_512"];

    public static IReadOnlyList<string> Devices { get; } = ["ethos-u55-128", "ethos-u55-256", "ethos-u65-256", "ethos-u65-512"];

    /// <summary>The prefixes as the columns of a table stand: in another order, so that only names find them.</summary>
    public static IReadOnlyList<string> InTables { get; } = ["u55_256", "u55_128", "u65_512", "u65_256"];
}
