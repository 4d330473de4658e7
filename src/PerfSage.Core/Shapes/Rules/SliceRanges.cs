using PerfSage.Core.Graphs;

namespace PerfSage.Core.Shapes.Rules;

/// <summary>What SLICE and STRIDED_SLICE take of each dimension.</summary>
internal static class SliceRanges
{
    /// <summary>Input 1 is where the part begins, input 2 its size, -1 for the rest.</summary>
    public static AxisRange[]? Slice(Operands op)
    {
        if (op.Values(1) is not { } begin || op.Values(2) is not { } size)
        {
            return null;
        }

        var shape = op.Shape(0);
        Dimensions.Expect(begin.Count, shape.Length, "the number of begins");
        Dimensions.Expect(size.Count, shape.Length, "the number of sizes");
        return [.. shape.Select((full, i) => Part(i, full, begin[i], size[i]))];
    }

    /// <summary>
    /// Inputs 1 to 3 are begin, end and stride of the first dimensions; masks say where they do not count, where a dimension is
    /// added or dropped, and where as many are taken whole as there are too few numbers.
    /// </summary>
    public static AxisRange[]? Strided(Operands op)
    {
        if (op.Values(1) is not { } begin || op.Values(2) is not { } end || op.Values(3) is not { } stride)
        {
            return null;
        }

        Dimensions.Expect(end.Count, begin.Count, "the number of ends");
        Dimensions.Expect(stride.Count, begin.Count, "the number of strides");
        var (shape, options) = (op.Shape(0), op.Options);
        var numbers = Enumerable.Range(0, begin.Count).ToArray();
        var ellipsis = Array.FindIndex(numbers, i => OperatorOptions.IsSet(options.EllipsisMask, i));
        var whole = shape.Length - numbers.Count(i => i != ellipsis && !OperatorOptions.IsSet(options.NewAxisMask, i));
        if (whole < 0)
        {
            throw new ShapeException($"it slices {shape.Length - whole} dimensions of {Dimensions.Text(shape)}");
        }

        var (ranges, axis) = (new List<AxisRange>(), 0);
        foreach (var i in numbers)
        {
            if (i == ellipsis)
            {
                TakeWhole();
            }
            else if (OperatorOptions.IsSet(options.NewAxisMask, i))
            {
                ranges.Add(new AxisRange(Axis: null, Start: 0, Step: 1, Count: 1));
            }
            else
            {
                ranges.Add(StridedPart.Of(op.Options, axis, shape[axis], i, begin[i], end[i], stride[i]));
                axis++;
            }
        }

        if (ellipsis < 0)
        {
            TakeWhole();
        }

        return [.. ranges];

        void TakeWhole()
        {
            for (var end = axis + whole; axis < end; axis++)
            {
                ranges.Add(new AxisRange(axis, Start: 0, Step: 1, shape[axis]));
            }
        }
    }

    private static AxisRange Part(int axis, int full, long begin, long size)
    {
        var count = size == -1 ? full - begin : size;
        return begin >= 0 && count >= 0 && begin + count <= full
            ? new AxisRange(axis, (int)begin, Step: 1, (int)count)
            : throw new ShapeException($"{size} elements from {begin} on are not in a dimension of {full}");
    }
}
