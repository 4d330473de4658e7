using PerfSage.Core.Analysis;
using PerfSage.Core.Graphs;

namespace PerfSage.Core.Features;

internal static class PlaceFinder
{
    /// <param name="live">[n], bytes of activations in memory while each operator runs.</param>
    public static OperatorPlace[] Find(Subgraph subgraph, IReadOnlyList<ActivationEdge> edges, long[] live)
    {
        var count = subgraph.Operators.Length;
        var depth = new int[count];
        var height = new int[count];
        var consumers = new int[count];

        // Operators are stored in execution order, so one pass each way settles the longest paths.
        foreach (var edge in edges.Where(e => e.Source < e.Target).OrderBy(e => e.Target))
        {
            depth[edge.Target] = Math.Max(depth[edge.Target], depth[edge.Source] + 1);
            consumers[edge.Source]++;
        }

        foreach (var edge in edges.Where(e => e.Source < e.Target).OrderByDescending(e => e.Source))
        {
            height[edge.Source] = Math.Max(height[edge.Source], height[edge.Target] + 1);
        }

        var inputs = subgraph.Inputs.ToHashSet();
        var outputs = subgraph.Outputs.ToHashSet();
        var peak = live.DefaultIfEmpty(0).Max();
        return subgraph
            .Operators.Select(
                (op, i) =>
                    new OperatorPlace(
                        depth[i],
                        height[i],
                        consumers[i],
                        op.InputIndices.Any(inputs.Contains),
                        op.OutputIndices.Any(outputs.Contains),
                        (double)i / count,
                        live[i],
                        peak
                    )
            )
            .ToArray();
    }
}
