using PerfSage.Core.Devices;
using PerfSage.Core.Devices.Catalog;
using PerfSage.Core.Features;
using PerfSage.Core.Graphs;
using PerfSage.Tests.Golden;

namespace PerfSage.Core.Tests.Golden;

/// <summary>A model's features by the names of their columns, in whatever arrays they are kept; terms as column@device.</summary>
internal sealed class NamedColumns
{
    private static readonly IDeviceFamily Family = DeviceFamilies.Of("ethos-u");

    private static readonly string[] NodeNames = [.. FeatureSchema.NodeColumns.Select(c => c.Name)];

    private readonly float[][] terms;

    public NamedColumns(ModelGraph model)
    {
        Features = FeatureExtractor.Extract(model);
        var graph = Family.Lower(model);
        terms = [.. FamilyDevices.Npus.Select(d => graph.Terms(d.System))];
    }

    public GraphFeatures Features { get; }

    /// <summary>Of all operators: what they are, then what they cost on each device.</summary>
    public IReadOnlyList<float> Nodes => [.. Features.Nodes, .. terms.SelectMany(t => t)];

    /// <summary>Of the devices, which are the same for every model.</summary>
    public static IEnumerable<(string Name, float Value)> OfDevices() =>
        FamilyDevices.Npus.SelectMany(d => Row(NamesOn(d, Family.DeviceColumns), Family.Describe(d.System), row: 0));

    public IEnumerable<(string Name, float Value)> OfNode(int node) =>
        Row(NodeNames, Features.Nodes, node)
            .Concat(FamilyDevices.Npus.Zip(terms).SelectMany(p => Row(NamesOn(p.First, Family.TermColumns), p.Second, node)));

    public IEnumerable<(string Name, float Value)> OfEdge(int edge) => Row(FeatureSchema.EdgeColumns, Features.Edges, edge);

    private static string[] NamesOn(DeviceProfile device, IReadOnlyList<Column> columns) =>
        [.. columns.Select(c => $"{c.Name}@{device.Id}")];

    private static IEnumerable<(string Name, float Value)> Row(IReadOnlyList<string> names, float[] values, int row) =>
        names.Select((name, column) => (name, values[(row * names.Count) + column]));
}
