using System.Text.Json.Nodes;

namespace PerfSage.Dataset.Accuracy.Sections;

/// <summary>Reads rivals.json.</summary>
internal static class Rivals
{
    /// <summary>Networks, graphs of a few operators, networks on a board never seen.</summary>
    public static IReadOnlyList<string> Parts { get; } = ["networks", "parts", "random"];

    /// <returns>Errors of latency; methods that predict all metrics state them by metric.</returns>
    public static JsonNode Latency(Figures figures, string name) =>
        Figures.At(figures.Rivals, name, "result") is var result && result["latencyMs"] is { } latency ? latency : result;
}
