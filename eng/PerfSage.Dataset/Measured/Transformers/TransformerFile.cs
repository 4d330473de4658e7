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
    public static TransformerFile Read(string path) => FigureFile.Read<TransformerFile>(path);

    public void Write(string path) => FigureFile.Write(path, this);
}
