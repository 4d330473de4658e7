using PerfSage.Core.Devices.EthosU.Commands;
using PerfSage.Core.Devices.EthosU.Commands.Families;
using PerfSage.Core.Devices.EthosU.Commands.U85;
using PerfSage.Core.Devices.EthosU.Placing;
using PerfSage.Core.Graphs;

namespace PerfSage.Core.Devices.EthosU.Pricing;

/// <summary>
/// From operators to the operations that the compiler makes of them. Source: the graph optimisers and the decomposition of the Vela
/// compiler 5.1 (tflite_graph_optimiser.cpp, graphir_optimiser.cpp, scheduler_decompose.cpp).
/// </summary>
internal static class NpuLowering
{
    /// <param name="placements">[operators], which of them the host runs.</param>
    public static NpuGraph Lower(Subgraph subgraph, IReadOnlyList<Placement> placements, EthosUGeneration generation = EthosUGeneration.U55)
    {
        var isU85 = generation == EthosUGeneration.U85;
        var graph = new NpuGraph(subgraph, placements) { Pack = isU85 ? U85Packing.Pack : null };
        var state = new LoweringState(graph) { Generation = isU85 ? new U85Lowering(graph) : null };
        for (var i = 0; i < subgraph.Operators.Length; i++)
        {
            if (placements[i].IsOnHost)
            {
                MarkHost(graph, subgraph.Operators[i]);
            }
        }

        state.MergedPads.UnionWith(PadMerging.Find(graph));
        foreach (var (second, first) in TransposePairs.Find(graph))
        {
            state.TransposePairs[second] = first;
            state.Removed.Add(first);
        }

        for (var i = 0; i < subgraph.Operators.Length; i++)
        {
            var op = subgraph.Operators[i];
            if (!placements[i].IsOnHost && op.OutputIndices.Length > 0 && op.Input(0) is not null && HasElements(op))
            {
                var site = new OperatorSite(state, i);
                if (state.TransposePairs.TryGetValue(i, out var undone))
                {
                    ViewFamily.Lower(site, subgraph.Operators[undone].InputIndices[0]);
                }
                else if (!state.Removed.Contains(i) && state.Generation?.Lower(site) != true)
                {
                    NpuOperators.Of(op)(site);
                }
            }
        }

        graph.Finish();
        return graph;
    }

    // Without anything to read or to write nothing runs.
    private static bool HasElements(OperatorInfo op) =>
        op.Outputs.Any(t => t.Elements > 0) && op.Inputs.Any(t => t is { Elements: > 0 } && (!t.IsConstant || t == op.Input(0)));

    private static void MarkHost(NpuGraph graph, OperatorInfo op)
    {
        foreach (var t in op.InputIndices.Where(t => t >= 0).Concat(op.OutputIndices))
        {
            graph.Tensor(t).IsOnHost = true;
        }
    }
}
