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

    public static IDeviceFamily Family { get; } = DeviceFamilies.Of("ethos-u");

    public static IReadOnlyList<GraphFeatures> Features { get; } =
    [.. Files.Select(f => FeatureExtractor.Extract(TfLiteReader.Read(f.File)))];

    /// <summary>[graph][board], the terms of all its operators; zeros for a board that nobody knows.</summary>
    public static IReadOnlyList<float[][]> Terms { get; } = [.. Files.Select((_, graph) => TermsOf(graph))];

    public static IReadOnlyList<LabelledGraph> All { get; } = [.. Files.Select((_, graph) => Graph(graph))];

    public static int Count => Files.Length;

    public static BoardLabels Labels(int graph, int board) =>
        IsRefused(graph, board) || !IsKnown(graph, board)
            ? BoardLabels.Refused
            : new BoardLabels(
                LatencyMs: 0.125 + board + (100 * graph),
                Cycles: 2_000_000_001 + (10 * board) + (1000 * graph),
                CpuOperators: (50 * graph) + board,
                SramBytes: 512 + (1024 * (500 + board + (100 * graph))),
                Macs: 1_000_000 + board + (100 * graph),
                NpuCycles: 2_000_000 + board + (100 * graph),
                SramTraffic: 3_000_000 + board + (100 * graph),
                ExternalTraffic: 4_000_000 + board + (100 * graph)
            );

    /// <summary>Whether the row says which board it is: of the last graph, nobody says what was drawn.</summary>
    public static bool IsKnown(int graph, int board) => Boards.Prefixes[board] != Boards.Random || graph != 2;

    /// <summary>Cycles of an operator; NaN where nobody counted them, or counted those of another graph.</summary>
    public static double Cycles(int graph, int board, int index) =>
        (graph, board) switch
        {
            (2, _) or (1, 0 or 1 or 2) => double.NaN,
            _ => index + (1000 * (board + (100 * graph))),
        };

    /// <summary>Cycles without an operator: the second graph has some, on one device.</summary>
    public static double OtherCycles(int graph, int board) => (graph, board) == (1, 3) ? 77 : 0;

    public static IDeviceSystem System(int board) =>
        board == RandomBoard ? DrawnBoard.System : DeviceCatalog.Builtin.Find(Boards.Devices[board])!.System;

    private static int RandomBoard => Boards.All.Count - 1;

    private static float[][] TermsOf(int graph)
    {
        var lowered = Family.Lower(TfLiteReader.Read(Files[graph].File));
        return
        [
            .. Enumerable
                .Range(0, Boards.All.Count)
                .Select(board =>
                    IsKnown(graph, board) ? lowered.Terms(System(board)) : new float[Features[graph].NodeCount * Family.TermColumns.Count]
                ),
        ];
    }

    private static bool IsRefused(int graph, int board) => (graph, board) == (2, 2);

    private static LabelledGraph Graph(int graph) =>
        new(Files[graph].Id, Files[graph].File)
        {
            Space = Files[graph].Id.Split('_')[0],
            StructHash = $"hash{graph}",
            Figures = new GraphFigures(10 + graph, 0, 20 + graph, 0, 30 + graph, 0, 0),
            Drawn = IsKnown(graph, RandomBoard) ? new DrawnBoard() : DrawnBoard.None,
            On = prefix => Labels(graph, Boards.Prefixes.ToList().IndexOf(prefix)),
            OperatorLine = graph == 2 ? null : Line(graph),
        };

    private static string Line(int graph) =>
        $"{{\"id\": \"{Files[graph].Id}\", {string.Join(", ", Boards.InTables.SelectMany(b => Counted(graph, b.Prefix)))}}}";

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
