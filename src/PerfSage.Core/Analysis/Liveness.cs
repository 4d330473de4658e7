using PerfSage.Core.Graphs;

namespace PerfSage.Core.Analysis;

/// <summary>
/// Which activations must be in memory while each operator runs, in file order. A tensor lives from its producer to its
/// last consumer; graph inputs from the start, graph outputs to the end, variables throughout. The largest entry is the
/// exact lower bound of any arena that neither splits nor recomputes tensors.
/// </summary>
internal static class Liveness
{
    /// <returns>[s][n], bytes live during each operator of each subgraph, with what its callers keep meanwhile.</returns>
    public static long[][] LiveBytes(ModelGraph model) => model.Execution.WithCallers(Array.ConvertAll(model.Subgraphs, s => LiveBytes(s)));

    /// <returns>Bytes live during each operator.</returns>
    public static long[] LiveBytes(Subgraph subgraph) => LiveBytes(subgraph, t => subgraph.Tensors[t].Bytes);

    /// <param name="bytesOf">Bytes that the memory in question holds of a tensor, by its index.</param>
    /// <returns>Bytes live during each operator.</returns>
    public static long[] LiveBytes(Subgraph subgraph, Func<int, long> bytesOf)
    {
        var steps = subgraph.Operators.Length;
        var change = new long[steps + 1];
        var (first, last) = Intervals(subgraph);
        for (var t = 0; t < subgraph.Tensors.Length; t++)
        {
            if (first[t] <= last[t])
            {
                change[first[t]] += bytesOf(t);
                change[last[t] + 1] -= bytesOf(t);
            }
        }

        var live = new long[steps];
        var sum = 0L;
        for (var i = 0; i < steps; i++)
        {
            live[i] = sum += change[i];
        }

        return live;
    }

    public static long PeakBytes(Subgraph subgraph) => LiveBytes(subgraph).DefaultIfEmpty(0).Max();

    private static (int[] First, int[] Last) Intervals(Subgraph subgraph)
    {
        var end = subgraph.Operators.Length - 1;
        var first = Enumerable.Repeat(int.MaxValue, subgraph.Tensors.Length).ToArray();
        var last = Enumerable.Repeat(-1, subgraph.Tensors.Length).ToArray();
        for (var i = 0; i <= end; i++)
        {
            foreach (var t in subgraph.Operators[i].OutputIndices.Concat(subgraph.Operators[i].InputIndices.Where(t => t >= 0)))
            {
                first[t] = Math.Min(first[t], i);
                last[t] = Math.Max(last[t], i);
            }
        }

        foreach (var t in subgraph.Inputs.Where(t => last[t] >= 0))
        {
            first[t] = 0;
        }

        foreach (var t in subgraph.Outputs.Where(t => last[t] >= 0))
        {
            last[t] = end;
        }

        for (var t = 0; t < subgraph.Tensors.Length; t++)
        {
            if (subgraph.Tensors[t].IsConstant)
            {
                (first[t], last[t]) = (int.MaxValue, -1);
            }
            else if (subgraph.Tensors[t].IsVariable && last[t] >= 0)
            {
                (first[t], last[t]) = (0, end);
            }
        }

        return (first, last);
    }
}
