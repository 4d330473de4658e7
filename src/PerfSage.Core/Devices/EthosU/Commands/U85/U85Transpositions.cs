using PerfSage.Core.Graphs;
using PerfSage.Core.Operators;
using static PerfSage.Core.Devices.EthosU.Rounding;

namespace PerfSage.Core.Devices.EthosU.Commands.U85;

/// <summary>Transpositions: the output unit writes three axes in any order.</summary>
internal sealed class U85Transpositions(NpuGraph graph, NpuLowering lowering)
{
    public void Lower(OperatorInfo op, int source)
    {
        var input = op.Input(0)!;
        var order = op.Input(1)?.Numbers.Values is { } values && values.Count == input.Rank
            ? values.Select(v => (int)v).ToList()
            : [.. Enumerable.Range(0, input.Rank).Reverse()];
        Add(source, lowering.Read(op.InputIndices[0]), [.. input.Shape], order, target => lowering.Write(op.OutputIndices[0], target));
    }

    /// <summary>[batches, rows, columns] to [batches, columns, rows].</summary>
    public FeatureMap Swap(int source, int index, long batches, int rows, int columns)
    {
        FeatureMap? result = null;
        Add(source, lowering.Read(index), [Saturate(batches), rows, columns], [0, 2, 1], shape => result = new FeatureMap(graph.Temporary(shape, graph.Tensor(index).Bits), shape));
        return result!;
    }

    private void Add(int source, FeatureMap map, List<int> shape, List<int> order, Func<Volume, FeatureMap> write)
    {
        var (sizes, axes) = Merge(shape, order);
        if (sizes.Count > 3)
        {
            (sizes, axes) = (shape, order);
        }

        while (sizes.Count < 3)
        {
            sizes.Insert(0, 1);
            axes = [0, .. axes.Select(a => a + 1)];
        }

        var leading = sizes.Count - 3;
        var repeats = sizes.Take(leading).Aggregate(1L, (p, s) => p * s);
        var before = new Volume(sizes[^3], sizes[^2], sizes[^1]);
        var after = new Volume(sizes[axes[^3]], sizes[axes[^2]], sizes[axes[^1]]);
        int FromLast(int position) => Math.Clamp(sizes.Count - 1 - axes[position], 0, 2);
        var turned = new AxisOrder(FromLast(sizes.Count - 3), FromLast(sizes.Count - 2), FromLast(sizes.Count - 1));
        graph.Add(
            new NpuOperation(NpuKind.Transpose, source)
            {
                Input = map with { Full = before, Shape = before },
                Output = write(after) with { Full = after, Shape = after },
                Axes = turned,
                Repeats = repeats,
            }
        );
    }

    // Leaves out axes of one element and joins those that stay together.
    private static (List<int> Sizes, List<int> Order) Merge(List<int> shape, List<int> order)
    {
        var kept = order.Where(a => shape[a] != 1).ToList();
        var groups = new List<List<int>>();
        foreach (var axis in kept)
        {
            var previous = kept.Where(a => a < axis).DefaultIfEmpty(-1).Max();
            if (groups is [.., var last] && last[^1] == previous)
            {
                last.Add(axis);
            }
            else
            {
                groups.Add([axis]);
            }
        }

        var sorted = groups.OrderBy(g => g[0]).ToList();
        return (
            [.. sorted.Select(g => Saturate(g.Aggregate(1L, (p, a) => p * shape[a])))],
            [.. groups.Select(g => sorted.IndexOf(g))]
        );
    }
}
