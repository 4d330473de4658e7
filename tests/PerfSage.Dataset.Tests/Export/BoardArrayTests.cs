using PerfSage.Dataset.Tests.Infra;

namespace PerfSage.Dataset.Tests.Export;

/// <summary>What the arrays say of the boards themselves, and of each operator on each of them.</summary>
public sealed class BoardArrayTests(ExportFixture export) : IClassFixture<ExportFixture>
{
    private static readonly int[] EachBoard = [.. Enumerable.Range(0, Boards.All.Count)];

    [Fact]
    public void Terms_are_a_row_per_operator_and_board()
    {
        var columns = ExportedGraphs.Family.TermColumns.Count;
        Check(
            "terms",
            "<f4",
            [ExportedGraphs.Features.Sum(f => f.NodeCount), Boards.All.Count, columns],
            from graph in Enumerable.Range(0, ExportedGraphs.Count)
            from index in Enumerable.Range(0, ExportedGraphs.Features[graph].NodeCount)
            from board in EachBoard
            from term in ExportedGraphs.Terms[graph][board].Skip(index * columns).Take(columns)
            select (double)term
        );
        Assert.All(EachBoard, board => Assert.Contains(ExportedGraphs.Terms[0][board], term => term > 0));
    }

    [Fact]
    public void A_board_is_described_in_every_row_that_says_which_it_is()
    {
        var columns = ExportedGraphs.Family.DeviceColumns.Count;
        CheckOfBoards(
            "device_vector",
            "<f4",
            board => ExportedGraphs.Family.Describe(ExportedGraphs.System(board)).Select(v => (double)v),
            Enumerable.Repeat(0.0, columns),
            columns
        );
    }

    [Fact]
    public void The_clock_makes_time_of_cycles() => CheckOfBoards("clock_hz", "<f8", board => [Boards.All[board].ClockHz], [double.NaN]);

    [Fact]
    public void Boards_of_a_group_share_their_intervals() => CheckOfBoards("group", "<i8", board => [Boards.All[board].Group], [0]);

    private void CheckOfBoards(
        string name,
        string type,
        Func<int, IEnumerable<double>> expected,
        IEnumerable<double> unknown,
        params int[] inner
    ) =>
        Check(
            name,
            type,
            [ExportedGraphs.Count, Boards.All.Count, .. inner],
            from graph in Enumerable.Range(0, ExportedGraphs.Count)
            from board in EachBoard
            from cell in ExportedGraphs.IsKnown(graph, board) ? expected(board) : unknown
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
