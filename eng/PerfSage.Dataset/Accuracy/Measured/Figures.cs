using System.Text.Json.Nodes;
using PerfSage.Dataset.Evaluate;

namespace PerfSage.Dataset.Accuracy.Measured;

/// <summary>All that was measured, as the programs that measured it wrote it down.</summary>
/// <param name="Training">accuracy.json of `python3 -m training`.</param>
/// <param name="Rivals">rivals.json of `python3 -m training.rivals`.</param>
/// <param name="HeldOut">Of `evaluate` on the test graphs.</param>
/// <param name="Real">Of `evaluate` on the MLCommons Tiny models.</param>
/// <param name="NewSpaces">Of `evaluate` on spaces that the networks asked never saw.</param>
/// <param name="Processors">Of units of phones and boards; all others are of Ethos-U.</param>
internal sealed record Figures(
    JsonObject Training,
    JsonObject Rivals,
    EvaluationFile HeldOut,
    EvaluationFile Real,
    EvaluationFile NewSpaces,
    ProcessorFigures Processors
)
{
    /// <exception cref="InvalidDataException">A file holds no object.</exception>
    public static Figures Read(string folder)
    {
        return new Figures(
            Object("accuracy.json"),
            Object("rivals.json"),
            EvaluationFile.Read(In("served/held-out.json")),
            EvaluationFile.Read(In("served/real.json")),
            EvaluationFile.Read(In("served/new-spaces.json")),
            ProcessorFigures.Read(folder)
        );

        JsonObject Object(string name) =>
            JsonNode.Parse(File.ReadAllText(In(name))) as JsonObject ?? throw new InvalidDataException($"{In(name)} holds no object");

        string In(string name) => Path.Combine(folder, name);
    }

    /// <returns>What stands at a path of names.</returns>
    /// <exception cref="InvalidDataException">Nothing stands there: a page with a gap would be published as complete.</exception>
    public static JsonNode At(JsonNode node, params IEnumerable<string> path) =>
        path.Aggregate(node, (at, name) => at[name] ?? throw new InvalidDataException($"the figures have no '{name}'"));

    public static double Number(JsonNode node, params IEnumerable<string> path) => At(node, path).GetValue<double>();
}
