using System.Text.Json;

namespace PerfSage.Dataset.Measured.Transformers;

/// <summary>What was found of transformers, for docs/accuracy.md.</summary>
/// <param name="Models">Names of those that were rebuilt.</param>
/// <param name="NotRebuilt">Names of the others.</param>
/// <param name="WorstOperations">Of all rebuilt ones, percent by which the operations of one lie beside what was published.</param>
internal sealed record TransformerFile(
    IReadOnlyList<string> Models,
    IReadOnlyList<string> NotRebuilt,
    double WorstOperations,
    IReadOnlyList<TransformerRow> Rows
)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true, NewLine = "\n" };

    public static TransformerFile Read(string path) =>
        JsonSerializer.Deserialize<TransformerFile>(File.ReadAllText(path), Options) ?? throw new InvalidDataException($"{path} is empty");

    public void Write(string path) => File.WriteAllText(path, JsonSerializer.Serialize(this, Options) + "\n");
}
