using PerfSage.Dataset.Tests.Infra;

namespace PerfSage.Dataset.Tests.Export;

public sealed class LabelArrayTests(ExportFixture export) : IClassFixture<ExportFixture>
{
    private static readonly int[] Graphs = [.. Enumerable.Range(0, ExportedGraphs.Count)];

    private static readonly int[] EachBoard = [.. Enumerable.Range(0, Boards.All.Count)];

    [Fact]
    public void Latency_is_a_row_per_graph_and_a_column_per_board() =>
        CheckOfGraphs("latency_ms", "<f4", (graph, board) => [ExportedGraphs.Labels(graph, board).LatencyMs]);

    [Fact]
    public void Peak_memory_is_in_KiB() =>
        CheckOfGraphs("peak_memory_kib", "<f4", (graph, board) => [ExportedGraphs.Labels(graph, board).SramBytes / 1024]);

    [Fact]
    public void Cycles_are_exact_where_single_precision_is_not() =>
        CheckOfGraphs("cycles_total", "<f8", (graph, board) => [ExportedGraphs.Labels(graph, board).Cycles]);

    [Fact]
    public void Cycles_of_no_operator_are_kept_apart() =>
        CheckOfGraphs("other_cycles", "<f4", (graph, board) => [ExportedGraphs.OtherCycles(graph, board)]);

    [Fact]
    public void A_missing_count_of_CPU_operators_is_not_zero() =>
        CheckOfGraphs(
            "cpu_ops",
            "<i8",
            (graph, board) => [ExportedGraphs.Labels(graph, board).CpuOperators is var n && double.IsNaN(n) ? -1 : n]
        );

    [Fact]
    public void What_energy_is_made_of_is_counted() => CheckOfGraphs("counts", "<f4", Counts, 4);

    [Fact]
    public void What_each_count_costs_is_known_of_every_board_that_is() =>
        CheckOfGraphs(
            "energy",
            "<f4",
            (graph, board) =>
                ExportedGraphs.IsKnown(graph, board)
                    ? [.. Boards.All[board].Energy.Select(c => (double)(float)c)]
                    : [.. Enumerable.Repeat(double.NaN, 5)],
            5
        );

    [Fact]
    public void Cycles_of_operators_are_a_row_per_operator_and_unknown_where_nobody_counted_this_graph() =>
        Check(
            "op_cycles",
            "<f4",
            [ExportedGraphs.Features.Sum(f => f.NodeCount), Boards.All.Count],
            from graph in Graphs
            from index in Enumerable.Range(0, ExportedGraphs.Features[graph].NodeCount)
            from board in EachBoard
            select ExportedGraphs.Cycles(graph, board, index)
        );

    // A board that is all SRAM has no other memory.
    private static double[] Counts(int graph, int board)
    {
        var labels = ExportedGraphs.Labels(graph, board);
        var external = Boards.All[board].Memories.Length == 0 ? 0 * labels.ExternalTraffic : labels.ExternalTraffic;
        return [labels.Macs, labels.NpuCycles, labels.SramTraffic, external];
    }

    private void CheckOfGraphs(string name, string type, Func<int, int, double[]> expected, params int[] inner) =>
        Check(
            name,
            type,
            [ExportedGraphs.Count, Boards.All.Count, .. inner],
            from graph in Graphs
            from board in EachBoard
            from cell in expected(graph, board)
            select cell
        );

    private void Check(string name, string type, int[] shape, IEnumerable<double> expected)
    {
        var array = export.Array(name);
        Assert.Equal(type, array.Type);
        Assert.Equal(shape, array.Shape);
        Assert.Equal(expected, array.Cells);
    }
}
