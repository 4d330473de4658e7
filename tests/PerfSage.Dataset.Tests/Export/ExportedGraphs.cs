using System.Text.Json;
using PerfSage.Core.Devices;
using PerfSage.Core.Devices.Catalog;
using PerfSage.Core.Features;
using PerfSage.Core.TfLite;
using PerfSage.Dataset.Tests.Infra;

namespace PerfSage.Dataset.Tests.Export;

/// <summary>Three graphs whose labels differ in every cell, and what their arrays have to hold.</summary>
internal static class ExportedGraphs
{
    private static readonly (string Id, byte[] File)[] Files =
    [
        ("mobile_1", Models.KeywordSpotting),
        ("cifar_2", Models.Residual),
        ("audio_3", Models.AutoEncoder),
    ];

    private static readonly IDeviceFamily Family = DeviceFamilies.Of("ethos-u");

    public static IReadOnlyList<GraphFeatures> Features { get; } =
    [.. Files.Select(f => FeatureExtractor.Extract(TfLiteReader.Read(f.File)))];

    /// <summary>The node columns of the arrays: those of every device of the labels.</summary>
    public static NodeLayout Layout { get; } = NodeLayout.For(Family, [.. Boards.Devices.Select(d => DeviceCatalog.Builtin.Find(d)!)]);

    /// <summary>Per graph.</summary>
    public static IReadOnlyList<float[]> Rows { get; } =
    [.. Files.Select((f, i) => Layout.Rows(Features[i], Family.Lower(TfLiteReader.Read(f.File))))];

    public static IReadOnlyList<LabelledGraph> All { get; } = [.. Files.Select((_, graph) => Graph(graph))];

    public static BoardLabels Labels(int graph, int board) =>
        IsRefused(graph, board)
            ? BoardLabels.Refused
            : new BoardLabels(
                LatencyMs: 0.125 + board + (10 * graph),
                Cycles: 2_000_000_001 + (10 * board) + (1000 * graph),
                CpuOperators: (5 * graph) + board,
                SramBytes: 512 + (1024 * (500 + board + (10 * graph)))
            );

    /// <summary>Cycles of an operator; NaN where nobody counted them, or counted those of another graph.</summary>
    public static double Cycles(int graph, int board, int index) =>
        (graph, board) switch
        {
            (2, _) or (1, 0 or 1 or 2) => double.NaN,
            _ => index + (1000 * (board + (10 * graph))),
        };

    /// <summary>Cycles without an operator: the second graph has some, on one device.</summary>
    public static double OtherCycles(int graph, int board) => (graph, board) == (1, 3) ? 77 : 0;

    private static bool IsRefused(int graph, int board) => (graph, board) == (2, 2);

    private static LabelledGraph Graph(int graph) =>
        new(Files[graph].Id, Files[graph].File)
        {
            Space = Files[graph].Id.Split('_')[0],
            StructHash = $"hash{graph}",
            Figures = new GraphFigures(10 + graph, 0, 20 + graph, 0, 30 + graph, 0, 0),
            On = prefix => Labels(graph, Boards.Prefixes.ToList().IndexOf(prefix)),
            OperatorLine = graph == 2 ? null : Line(graph),
        };

    private static string Line(int graph) =>
        $"{{\"id\": \"{Files[graph].Id}\", {string.Join(", ", Boards.InTables.SelectMany(prefix => Counted(graph, prefix)))}}}";

    // Of the second graph, one device has no counts, and two have those of a shorter and of a longer graph.
    private static IEnumerable<string> Counted(int graph, string prefix)
    {
        var board = Boards.Prefixes.ToList().IndexOf(prefix);
        double[] cycles = [.. Enumerable.Range(0, Features[graph].NodeCount).Select(i => Cycles(graph, board, i))];
        switch (graph, board)
        {
            case (1, 0):
                yield break;
            case (1, 1):
                cycles = [5, 6, 7];
                break;
            case (1, 2):
                cycles = [.. Enumerable.Repeat(8.0, cycles.Length + 1)];
                break;
        }

        yield return $"\"{prefix}\": {JsonSerializer.Serialize(cycles)}";
        if (OtherCycles(graph, board) > 0)
        {
            yield return $"\"{prefix}.other\": {JsonSerializer.Serialize(OtherCycles(graph, board))}";
        }
    }
}
