using PerfSage.Contracts.Text;

namespace PerfSage.Contracts;

/// <summary>Devices by id, and the shorter names that people write.</summary>
internal static class Devices
{
    private static readonly Dictionary<string, string> AliasTable = new(StringComparer.OrdinalIgnoreCase)
    {
        ["npu"] = "ethos-u55-256",
        ["ethos-u55"] = "ethos-u55-256",
        ["ethos-u65"] = "ethos-u65-256",
        ["imx93"] = "ethos-u65-256",
    };

    public static IReadOnlyList<string> Ids { get; } = ["ethos-u55-128", "ethos-u55-256", "ethos-u65-256", "ethos-u65-512"];

    /// <summary>Alias to id.</summary>
    public static IReadOnlyDictionary<string, string> Aliases => AliasTable;

    /// <returns>The id, or null when the device is unknown.</returns>
    public static string? Resolve(string text) =>
        AliasTable.TryGetValue(text, out var id) ? id : Ids.FirstOrDefault(d => string.Equals(d, text, StringComparison.OrdinalIgnoreCase));

    /// <summary>Labels exist for latency and memory of the Ethos-U devices; nobody has published their energy. The file needs no device.</summary>
    public static bool Measures(string id, Metric metric) => Ids.Contains(id) && metric != Metric.Energy;

    public static Problem Unknown(string text)
    {
        var suggestion = Suggestion.For(text, Ids.Concat(AliasTable.Keys));
        return new Problem(
            DiagnosticIds.UnknownDevice,
            $"device '{text}' is unknown{(suggestion is null ? "." : $"; did you mean '{suggestion}'?")} Known devices: {string.Join(", ", Ids)}; aliases: {string.Join(", ", AliasTable.Keys.OrderBy(a => a, StringComparer.Ordinal))}");
    }
}
