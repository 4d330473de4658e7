using PerfSage.Core.Devices.EthosU.Commands.Families;
using PerfSage.Core.Graphs;
using PerfSage.Core.Operators;
using static PerfSage.Core.Devices.EthosU.Rounding;

namespace PerfSage.Core.Devices.EthosU.Commands.U85;

/// <summary>Transpositions: the output unit writes three axes in any order.</summary>
internal sealed class U85Transpositions(NpuGraph graph)
{
    private readonly Dictionary<int, Transposition> written = [];

    private sealed record Transposition(int Source, FeatureMap Input, List<int> Shape, List<int> Order, NpuOperation Operation);

    public void Lower(OperatorSite site)
    {
        var (op, source) = (site.Op, site.Source);
        var (input, output) = (op.Input(0)!, op.OutputIndices[0]);
        var order =
            op.Input(1)?.Numbers.Values is { } values && values.Count == input.Rank
                ? values.Select(v => (int)v).ToList()
                : [.. Enumerable.Range(0, input.Rank).Reverse()];
        var map = site.Read(op.InputIndices[0]);
        List<int> shape = [.. input.Shape];
        if (IsSorted(shape, order) && graph.CanAlias(op.InputIndices[0], output) && !map.IsSlice)
        {
            graph.Alias(output, graph.Tensor(op.InputIndices[0]));
            return;
        }

        var operation = Add(source, map, shape, order, target => site.Write(output, target));
        written[output] = new Transposition(source, map, shape, order, operation);
    }

    /// <summary>[batches, rows, columns] to [batches, columns, rows]; one with the transposition before it.</summary>
    public FeatureMap Swap(OperatorSite site, int index, long batches, int rows, int columns)
    {
        var swapped = new Volume(Saturate(batches), columns, rows);
        FeatureMap Write(Volume shape) => new(NpuTensor.Temporary(shape, graph.Tensor(index).Bits), shape);
        if (written.GetValueOrDefault(index) is { } before && graph.ReadersOf(index) == 1 && !graph.IsGraphOutput(index))
        {
            graph.Remove(before.Operation);
            List<int> order = [.. before.Order.SkipLast(2), before.Order[^1], before.Order[^2]];
            return IsSorted(before.Shape, order)
                ? before.Input with
                {
                    Full = swapped,
                    Shape = swapped,
                }
                : Add(before.Source, before.Input, before.Shape, order, Write).Output with
                {
                    Full = swapped,
                    Shape = swapped,
                };
        }

        return Add(site.Source, site.Read(index), [swapped.H, rows, columns], [0, 2, 1], Write).Output with
        {
            Full = swapped,
            Shape = swapped,
        };
    }

    private static bool IsSorted(List<int> shape, List<int> order)
    {
        var kept = order.Where(a => shape[a] != 1).ToList();
        return kept.SequenceEqual(kept.Order());
    }

    private NpuOperation Add(int source, FeatureMap map, List<int> shape, List<int> order, Func<Volume, FeatureMap> write)
    {
        var (sizes, axes) = WithoutLeading(shape, order);
        if (sizes.Count > 3)
        {
            (sizes, axes) = Merge(sizes, axes);
        }

        while (sizes.Count < 3)
        {
            sizes.Insert(0, 1);
            axes = [0, .. axes.Select(a => a + 1)];
        }

        var leading = sizes.Count - 3;
        var before = new Volume(sizes[^3], sizes[^2], sizes[^1]);
        var after = new Volume(sizes[axes[^3]], sizes[axes[^2]], sizes[axes[^1]]);
        int FromLast(int position) => Math.Clamp(sizes.Count - 1 - axes[position], 0, 2);
        return graph.Add(
            new NpuOperation(NpuKind.Transpose, source)
            {
                Input = map with { Full = before, Shape = before },
                Output = write(after) with { Full = after, Shape = after },
                Axes = new AxisOrder(FromLast(leading), FromLast(leading + 1), FromLast(leading + 2)),
                Repeats = sizes.Take(leading).Aggregate(1L, (p, s) => p * s),
            }
        );
    }

    private static (List<int> Sizes, List<int> Order) WithoutLeading(List<int> shape, List<int> order)
    {
        var leading = 0;
        while (leading < shape.Count - 1 && shape[leading] == 1 && order[leading] == leading)
        {
            leading++;
        }

        return ([.. shape.Skip(leading)], [.. order.Skip(leading).Select(a => a - leading)]);
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
        return ([.. sorted.Select(g => Saturate(g.Aggregate(1L, (p, a) => p * shape[a])))], [.. groups.Select(g => sorted.IndexOf(g))]);
    }
}
