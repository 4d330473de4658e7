using PerfSage.Dataset.Tests.Infra;

namespace PerfSage.Dataset.Tests.Export;

public sealed class LabelArrayTests(ExportFixture export) : IClassFixture<ExportFixture>
{
    [Fact]
    public void Latency_is_a_row_per_graph_and_a_column_per_device() =>
        CheckOfGraphs("latency_ms", "<f4", (graph, board) => ExportedGraphs.Labels(graph, board).LatencyMs);

    [Fact]
    public void Peak_memory_is_in_KiB() =>
        CheckOfGraphs("peak_memory_kib", "<f4", (graph, board) => ExportedGraphs.Labels(graph, board).SramBytes / 1024);

    [Fact]
    public void Cycles_are_exact_where_single_precision_is_not() =>
        CheckOfGraphs("cycles_total", "<f8", (graph, board) => ExportedGraphs.Labels(graph, board).Cycles);

    [Fact]
    public void Cycles_of_no_operator_are_kept_apart() => CheckOfGraphs("other_cycles", "<f4", ExportedGraphs.OtherCycles);

    [Fact]
    public void A_missing_count_of_CPU_operators_is_not_zero() =>
        CheckOfGraphs(
            "cpu_ops",
            "<i8",
            (graph, board) => ExportedGraphs.Labels(graph, board).CpuOperators is var n && double.IsNaN(n) ? -1 : n
        );

    [Fact]
    public void Cycles_of_operators_are_a_row_per_operator_and_unknown_where_nobody_counted_this_graph() =>
        Check(
            "op_cycles",
            "<f4",
            ExportedGraphs.Features.Sum(f => f.NodeCount),
            from graph in Enumerable.Range(0, 3)
            from index in Enumerable.Range(0, ExportedGraphs.Features[graph].NodeCount)
            from board in Enumerable.Range(0, 4)
            select ExportedGraphs.Cycles(graph, board, index)
        );

    private void CheckOfGraphs(string name, string type, Func<int, int, double> expected) =>
        Check(name, type, 3, from graph in Enumerable.Range(0, 3) from board in Enumerable.Range(0, 4) select expected(graph, board));

    private void Check(string name, string type, int rows, IEnumerable<double> expected)
    {
        var array = export.Array(name);
        Assert.Equal((type, rows, Boards.Devices.Count), (array.Type, array.Shape[0], array.Shape[1]));
        Assert.Equal(expected, array.Cells);
    }
}
