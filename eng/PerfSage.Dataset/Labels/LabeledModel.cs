using PerfSage.Core.Graphs;

namespace PerfSage.Dataset.Labels;

/// <param name="Row">The label columns that belong to no device.</param>
/// <param name="Devices">A record per device, in the order of <see cref="LabelDevices"/>.</param>
internal sealed record LabeledModel(string Id, ModelGraph Graph, LabelRow Row, IReadOnlyList<DeviceLabels> Devices)
{
    public static LabeledModel Of(string id, ModelGraph graph, LabelRow row, OperatorLabels operators) =>
        new(id, graph, row, [.. LabelDevices.All.Select(d => DeviceLabels.Of(row, d, operators.Of(id, d)))]);
}
