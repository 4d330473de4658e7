namespace PerfSage.Core.Graphs;

/// <summary>One operator reads what another one wrote.</summary>
/// <param name="Source">Index of the operator that writes the tensor.</param>
/// <param name="Target">Index of the operator that reads it.</param>
/// <param name="Slot">Which of the reader's inputs it is.</param>
internal sealed record ActivationEdge(int Source, int Target, TensorInfo Tensor, int Slot)
{
    /// <returns>By consumer, then by input.</returns>
    public static IReadOnlyList<ActivationEdge> Of(Subgraph subgraph)
    {
        var producer = new Dictionary<int, int>();
        for (var i = 0; i < subgraph.Operators.Length; i++)
        {
            foreach (var output in subgraph.Operators[i].OutputIndices)
            {
                producer.TryAdd(output, i);
            }
        }

        var edges = new List<ActivationEdge>();
        for (var i = 0; i < subgraph.Operators.Length; i++)
        {
            var inputs = subgraph.Operators[i].InputIndices;
            for (var slot = 0; slot < inputs.Length; slot++)
            {
                if (inputs[slot] >= 0 && producer.TryGetValue(inputs[slot], out var source) && source != i)
                {
                    edges.Add(new ActivationEdge(source, i, subgraph.Tensors[inputs[slot]], slot));
                }
            }
        }

        return edges;
    }
}
