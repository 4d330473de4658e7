using PerfSage.Core.Features;

namespace PerfSage.Core.Devices;

/// <summary>
/// The node columns of a network, in its order. Each is a feature that is the same everywhere, one that is the same on all devices of the
/// network's family, or a term of one device, whose name ends with the device's id.
/// </summary>
internal sealed class NodeLayout
{
    private readonly IDeviceFamily family;

    private NodeLayout(IDeviceFamily family, IReadOnlyList<DeviceProfile> devices, IReadOnlyList<NodeColumn> columns) =>
        (this.family, Devices, Columns) = (family, devices, columns);

    public IReadOnlyList<NodeColumn> Columns { get; }

    /// <summary>Devices that have terms.</summary>
    public IReadOnlyList<DeviceProfile> Devices { get; }

    /// <summary>All columns there are for some devices.</summary>
    public static NodeLayout For(IDeviceFamily family, IReadOnlyList<DeviceProfile> devices) => new(family, devices, List(family, devices));

    /// <summary>The columns that a network wants.</summary>
    /// <returns>Null, and the first name that no feature has, if there is one.</returns>
    public static NodeLayout? For(
        IDeviceFamily family,
        IReadOnlyList<DeviceProfile> devices,
        IReadOnlyList<string> names,
        out string? missing
    )
    {
        var known = List(family, devices).ToDictionary(c => c.Name, StringComparer.Ordinal);
        missing = names.FirstOrDefault(n => !known.ContainsKey(n));
        return missing is null ? new NodeLayout(family, devices, [.. names.Select(n => known[n])]) : null;
    }

    /// <param name="replaced">A device whose terms are computed for other hardware than its own; null for none.</param>
    /// <returns>[N, F] row-major.</returns>
    public float[] Rows(GraphFeatures features, IFamilyGraph graph, StandIn? replaced = null)
    {
        var terms = Devices.Select(d => graph.Terms(d == replaced?.Learned ? replaced.System : d.System)).ToArray();
        var (everywhere, ofFamily, ofDevice) = (FeatureSchema.NodeColumns.Count, family.OperatorColumns.Count, family.TermColumns.Count);
        var rows = new float[features.NodeCount * Columns.Count];
        for (var (n, i) = (0, 0); n < features.NodeCount; n++)
        {
            foreach (var column in Columns)
            {
                rows[i++] = column.Origin switch
                {
                    NodeColumn.Everywhere => features.Nodes[(n * everywhere) + column.Index],
                    NodeColumn.OfFamily => graph.Operators[(n * ofFamily) + column.Index],
                    var device => terms[device][(n * ofDevice) + column.Index],
                };
            }
        }

        return rows;
    }

    private static IReadOnlyList<NodeColumn> List(IDeviceFamily family, IReadOnlyList<DeviceProfile> devices) =>
        [
            .. FeatureSchema.NodeColumns.Select((c, i) => new NodeColumn(c.Name, c, NodeColumn.Everywhere, i)),
            .. family.OperatorColumns.Select((c, i) => new NodeColumn(c.Name, c, NodeColumn.OfFamily, i)),
            .. devices.SelectMany((d, k) => family.TermColumns.Select((c, i) => new NodeColumn($"{c.Name}.{d.Id}", c, k, i))),
        ];
}
