using PerfSage.Core.Features;

namespace PerfSage.Core.Tests.Golden;

/// <summary>A model's features by the names of their columns, in whatever arrays they are kept.</summary>
internal static class NamedColumns
{
    public static IEnumerable<(string Name, float Value)> OfNode(GraphFeatures features, int node) =>
        Row(FeatureSchema.NodeColumns, features.Nodes, node);

    public static IEnumerable<(string Name, float Value)> OfEdge(GraphFeatures features, int edge) =>
        Row(FeatureSchema.EdgeColumns, features.Edges, edge);

    private static IEnumerable<(string Name, float Value)> Row(IReadOnlyList<string> names, float[] values, int row) =>
        names.Select((name, column) => (name, values[(row * names.Count) + column]));
}
