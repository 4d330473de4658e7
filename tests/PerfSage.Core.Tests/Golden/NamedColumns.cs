using PerfSage.Core.Devices;
using PerfSage.Core.Devices.Catalog;
using PerfSage.Core.Features;
using PerfSage.Core.Graphs;

namespace PerfSage.Core.Tests.Golden;

/// <summary>A model's features by the names of their columns, in whatever arrays they are kept.</summary>
internal sealed class NamedColumns
{
    private static readonly IDeviceFamily Family = DeviceFamilies.Of("ethos-u");

    private static readonly NodeLayout Layout = NodeLayout.For(Family, DeviceCatalog.Builtin.Devices);

    private readonly float[] rows;

    public NamedColumns(ModelGraph model)
    {
        Features = FeatureExtractor.Extract(model);
        rows = Layout.Rows(Features, Family.Lower(model));
    }

    public GraphFeatures Features { get; }

    /// <summary>Of all operators, one row after the other.</summary>
    public IReadOnlyList<float> Nodes => rows;

    public IEnumerable<(string Name, float Value)> OfNode(int node) => Row([.. Layout.Columns.Select(c => c.Name)], rows, node);

    public IEnumerable<(string Name, float Value)> OfEdge(int edge) => Row(FeatureSchema.EdgeColumns, Features.Edges, edge);

    private static IEnumerable<(string Name, float Value)> Row(IReadOnlyList<string> names, float[] values, int row) =>
        names.Select((name, column) => (name, values[(row * names.Count) + column]));
}
