using PerfSage.Core.Graphs;

namespace PerfSage.Core.Alignment;

/// <summary>The operators of all subgraphs, numbered through in file order, with who feeds whom.</summary>
/// <param name="Producers">Per operator, by slot; inputs of a subgraph are neighbours too.</param>
/// <param name="Consumers">Per operator; outputs of a subgraph are neighbours too.</param>
internal sealed record OperatorGraph(OperatorInfo[] Operators, OperatorEdge[][] Producers, OperatorEdge[][] Consumers)
{
    public int Count => Operators.Length;

    public static OperatorGraph Of(ModelGraph model)
    {
        var operators = model.Operators.ToArray();
        var producers = Array.ConvertAll(operators, _ => new List<OperatorEdge>());
        var consumers = Array.ConvertAll(operators, _ => new List<OperatorEdge>());
        var offset = 0;
        foreach (var subgraph in model.Subgraphs)
        {
            Connect(subgraph, offset, producers, consumers);
            offset += subgraph.Operators.Length;
        }

        return new OperatorGraph(operators, Array.ConvertAll(producers, p => p.ToArray()), Array.ConvertAll(consumers, c => c.ToArray()));
    }

    private static void Connect(Subgraph subgraph, int offset, List<OperatorEdge>[] producers, List<OperatorEdge>[] consumers)
    {
        var origins = Origins(subgraph, offset);
        for (var i = 0; i < subgraph.Operators.Length; i++)
        {
            var inputs = subgraph.Operators[i].InputIndices;
            for (var slot = 0; slot < inputs.Length; slot++)
            {
                if (!origins.TryGetValue(inputs[slot], out var origin))
                {
                    continue;
                }

                producers[offset + i].Add(new OperatorEdge(origin.Output, slot, origin.Node));
                if (origin.Node >= 0)
                {
                    consumers[origin.Node].Add(new OperatorEdge(origin.Output, slot, offset + i));
                }
            }
        }

        for (var i = 0; i < subgraph.Outputs.Length; i++)
        {
            if (origins.TryGetValue(subgraph.Outputs[i], out var origin) && origin.Node >= 0)
            {
                consumers[origin.Node].Add(new OperatorEdge(origin.Output, 0, -1 - i));
            }
        }
    }

    /// <returns>By tensor: the operator that writes it, or the input of the subgraph that it is.</returns>
    private static Dictionary<int, (int Node, int Output)> Origins(Subgraph subgraph, int offset)
    {
        var origins = new Dictionary<int, (int, int)>();
        for (var i = 0; i < subgraph.Operators.Length; i++)
        {
            var outputs = subgraph.Operators[i].OutputIndices;
            for (var output = 0; output < outputs.Length; output++)
            {
                origins.TryAdd(outputs[output], (offset + i, output));
            }
        }

        for (var i = 0; i < subgraph.Inputs.Length; i++)
        {
            origins.TryAdd(subgraph.Inputs[i], (-1 - i, 0));
        }

        return origins;
    }
}
