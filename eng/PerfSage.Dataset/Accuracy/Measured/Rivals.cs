using System.Text.Json.Nodes;

namespace PerfSage.Dataset.Accuracy.Measured;

/// <summary>Reads rivals.json.</summary>
internal static class Rivals
{
    /// <summary>Networks, graphs of a few operators, networks on a board never seen.</summary>
    public static IReadOnlyList<string> Parts { get; } = ["networks", "parts", "random"];

    /// <returns>How the methods were trained and tested.</returns>
    public static JsonNode Recipe(Figures figures, string what) => Figures.At(figures.Rivals, "recipe", what);

    /// <returns>Errors of latency; methods that predict all metrics state them by metric.</returns>
    public static JsonNode Latency(Figures figures, string name) =>
        Figures.At(figures.Rivals, name, "result") is var result && result["latencyMs"] is { } latency ? latency : result;
}
