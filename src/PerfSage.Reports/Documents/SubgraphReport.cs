using PerfSage.Core.Analysis;
using PerfSage.Core.Graphs;

namespace PerfSage.Reports.Documents;

internal sealed record SubgraphReport(string Name, TensorReport[] Inputs, TensorReport[] Outputs, InspectedOperator[] Operators)
{
    public static SubgraphReport Of(Subgraph subgraph)
    {
        var live = Liveness.LiveBytes(subgraph);
        return new SubgraphReport(
            subgraph.Name,
            [.. subgraph.Inputs.Select(i => TensorReport.Of(subgraph.Tensors[i]))],
            [.. subgraph.Outputs.Select(i => TensorReport.Of(subgraph.Tensors[i]))],
            [.. subgraph.Operators.Select((op, i) => InspectedOperator.Of(op, i, live[i]))]
        );
    }
}
