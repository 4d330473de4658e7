using PerfSage.Core.Graphs;

namespace PerfSage.Core.Devices.EthosU;

/// <summary>A subgraph as an Ethos-U runs it; everything is per operator.</summary>
/// <param name="Passes">What the NPU runs for it; none for views and what is merged into another operator.</param>
/// <param name="BrickLiveBytes">Activations in memory while it runs, as the NPU lays them out.</param>
/// <param name="InnerLiveBytes">Of these, what is neither graph input nor graph output.</param>
internal sealed record LoweredSubgraph(OperatorInfo[] Operators, LoweredOperator[][] Passes, long[] BrickLiveBytes, long[] InnerLiveBytes)
{
    public static LoweredSubgraph[] AllOf(ModelGraph model)
    {
        var everything = model.Execution.WithCallers(Array.ConvertAll(model.Subgraphs, BrickLiveness.Everything));
        var inner = model.Execution.WithCallers(Array.ConvertAll(model.Subgraphs, BrickLiveness.Inner));
        return
        [
            .. model.Subgraphs.Select(
                (subgraph, s) =>
                    new LoweredSubgraph(
                        subgraph.Operators,
                        OperatorFusion.Lower(subgraph, ActivationEdge.Of(subgraph)),
                        everything[s],
                        inner[s]
                    )
            ),
        ];
    }
}
