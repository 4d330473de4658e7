using PerfSage.Core.Graphs;
using PerfSage.Core.Operators;

namespace PerfSage.Core.Devices.EthosU.Commands.Families;

/// <summary>One output of an operator that cuts a tensor.</summary>
/// <param name="Whole">Index of what is cut.</param>
/// <param name="Output">Index of the part.</param>
/// <param name="DepthOffset">Channel at which it begins.</param>
/// <param name="HasStride">Whether it leaves columns out.</param>
internal readonly record struct SlicePart(int Whole, int Output, Volume Shape, int DepthOffset, bool HasStride)
{
    public static IEnumerable<SlicePart> Of(OperatorSite site)
    {
        var op = site.Op;
        if (op.Is(Parts.Slice) || op.Is(Parts.StridedSlice))
        {
            return [Cut(site)];
        }

        return Split(site, op.InputIndices[op.Is(Parts.Split) ? ^1 : 0]);
    }

    private static SlicePart Cut(OperatorSite site)
    {
        var op = site.Op;
        var begin = op.Input(1)?.Numbers.Values is { } begins && begins.Count == site.Input.Rank ? Math.Max(0, begins[^1]) : 0;
        var hasStride = op.Is(Parts.StridedSlice) && op.Input(3)?.Numbers.Values is [.., > 1, _];
        return new(site.InputIndex, site.OutputIndex, Volume.Of(site.Output), (int)Math.Min(begin, int.MaxValue), hasStride);
    }

    private static IEnumerable<SlicePart> Split(OperatorSite site, int whole)
    {
        var input = site.Subgraph.Tensors[whole];
        var axis = AxisOf(site.Op);
        var fromLast = TensorSize.FromLast(input, axis);
        var offset = 0;
        foreach (var index in site.Op.OutputIndices)
        {
            var output = site.Subgraph.Tensors[index];
            var shape = site.Op.Is(Parts.Unpack) ? One(Volume.Of(input), fromLast) : Volume.Of(output);
            yield return new(whole, index, shape, fromLast == 0 ? offset : 0, HasStride: false);
            offset = Rounding.Saturate((long)offset + (site.Op.Is(Parts.Unpack) ? 1 : output.FromLast(fromLast)));
        }
    }

    private static long AxisOf(OperatorInfo op)
    {
        if (op.Is(Parts.Unpack))
        {
            return op.Options.Axis;
        }

        return op.Input(op.Is(Parts.Split) ? 0 : 2)?.Numbers.Values is [var axis, ..] ? axis : 0;
    }

    private static Volume One(Volume whole, int fromLast) =>
        fromLast switch
        {
            0 => whole with { D = 1 },
            1 => whole with { W = 1 },
            2 => whole with { H = 1 },
            _ => whole,
        };
}
