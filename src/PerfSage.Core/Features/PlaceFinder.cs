using PerfSage.Core.Analysis;
using PerfSage.Core.Graphs;

namespace PerfSage.Core.Features;

internal static class PlaceFinder
{
    /// <param name="edges">Activation edges of the subgraph as (producer, consumer), operators numbered from 0.</param>
    public static OperatorPlace[] Find(Subgraph subgraph, IReadOnlyList<(int Source, int Target)> edges)
    {
        var count = subgraph.Operators.Length;
        var depth = new int[count];
        var height = new int[count];
        var consumers = new int[count];

        // Operators are stored in execution order, so one pass each way settles the longest paths.
        foreach (var (source, target) in edges.Where(e => e.Source < e.Target).OrderBy(e => e.Target))
        {
            depth[target] = Math.Max(depth[target], depth[source] + 1);
            consumers[source]++;
        }

        foreach (var (source, target) in edges.Where(e => e.Source < e.Target).OrderByDescending(e => e.Source))
        {
            height[source] = Math.Max(height[source], height[target] + 1);
        }

        var live = Liveness.LiveBytes(subgraph);
        var (bricks, inner) = (BrickLiveness.Everything(subgraph), BrickLiveness.Inner(subgraph));
        var inputs = subgraph.Inputs.ToHashSet();
        var outputs = subgraph.Outputs.ToHashSet();
        var peak = live.DefaultIfEmpty(0).Max();
        return subgraph.Operators
            .Select((op, i) => new OperatorPlace(
                depth[i],
                height[i],
                consumers[i],
                op.InputIndices.Any(inputs.Contains),
                op.OutputIndices.Any(outputs.Contains),
                (double)i / count,
                live[i],
                bricks[i],
                inner[i],
                peak))
            .ToArray();
    }
}
