namespace PerfSage.Dataset.Tests.Infra;

/// <summary>A model file with its row in a label table.</summary>
/// <param name="File">The bytes of the .tflite file.</param>
internal sealed record LabelledGraph(string Id, byte[] File)
{
    public string Space { get; init; } = "mobile";

    public string StructHash { get; init; } = Structures.Tested;

    public GraphFigures Figures { get; init; } = GraphFigures.None;

    /// <summary>Labels by column prefix.</summary>
    public Func<string, BoardLabels> On { get; init; } = _ => new BoardLabels();

    /// <summary>The board that <see cref="On"/> labels as "rand".</summary>
    public DrawnBoard Drawn { get; init; } = new();

    /// <summary>Its line of the file with the cycles of operators.</summary>
    public string? OperatorLine { get; init; }

    public IEnumerable<(string Column, string Cell)> Cells => [("id", Id), ("space", Space), .. CellsOfAnyTable];

    /// <summary>The row of a real model, which is a file beside its table and belongs to no space.</summary>
    public IEnumerable<(string Column, string Cell)> RealCells => [("file", $"some/where/{Id}"), .. CellsOfAnyTable];

    private IEnumerable<(string Column, string Cell)> CellsOfAnyTable =>
        [("struct_hash", StructHash), .. Figures.Cells, .. Drawn.Cells, .. Boards.InTables.SelectMany(b => On(b.Prefix).Cells(b))];
}
