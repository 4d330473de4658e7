using PerfSage.Core.Features;

namespace PerfSage.Dataset.Tests.Export;

public sealed class GraphArrayTests(ExportFixture export) : IClassFixture<ExportFixture>
{
    private static readonly IReadOnlyList<GraphFeatures> Graphs = ExportedGraphs.Features;

    private static readonly int Nodes = Graphs.Sum(g => g.NodeCount);

    private static readonly int Edges = Graphs.Sum(g => g.EdgeCount);

    [Fact]
    public void Features_of_operators_stand_graph_after_graph()
    {
        Check("node_features", "<f4", [Nodes, FeatureSchema.NodeColumns.Count], Graphs.SelectMany(g => g.Nodes).Select(f => (double)f));
        Check("op_type", "<i8", [Nodes], Graphs.SelectMany(g => g.OperatorKinds).Select(k => (double)k));
    }

    [Fact]
    public void Features_of_edges_stand_graph_after_graph() =>
        Check("edge_features", "<f4", [Edges, FeatureSchema.EdgeColumns.Count], Graphs.SelectMany(g => g.Edges).Select(f => (double)f));

    [Fact]
    public void Edges_name_operators_by_their_row_in_all_graphs()
    {
        Assert.All(Graphs, g => Assert.True(g.EdgeCount > 0));
        Check("edge_src", "<i8", [Edges], Graphs.SelectMany((g, i) => g.EdgeSources.Select(s => (double)s + NodesBefore(i))));
        Check("edge_dst", "<i8", [Edges], Graphs.SelectMany((g, i) => g.EdgeTargets.Select(t => (double)t + NodesBefore(i))));
    }

    [Fact]
    public void Pointers_say_where_each_graph_begins_and_where_the_last_one_ends()
    {
        Check("node_ptr", "<i8", [4], Enumerable.Range(0, 4).Select(i => (double)NodesBefore(i)));
        Check("edge_ptr", "<i8", [4], Enumerable.Range(0, 4).Select(i => (double)Graphs.Take(i).Sum(g => g.EdgeCount)));
    }

    private static int NodesBefore(int graph) => Graphs.Take(graph).Sum(g => g.NodeCount);

    private void Check(string name, string type, int[] shape, IEnumerable<double> expected)
    {
        var array = export.Array(name);
        Assert.Equal(type, array.Type);
        Assert.Equal(shape, array.Shape);
        Assert.Equal(expected, array.Cells);
    }
}
