using PerfSage.Core.Graphs;

namespace PerfSage.Core.Shapes.Rules;

/// <summary>One dimension of STRIDED_SLICE, as StridedSliceStartForAxis and its siblings of TensorFlow Lite compute it.</summary>
internal static class StridedPart
{
    /// <param name="bit">Of the masks.</param>
    public static AxisRange Of(OperatorOptions options, int axis, int size, int bit, long begin, long end, long stride)
    {
        if (stride == 0)
        {
            throw new ShapeException("a stride is 0");
        }

        // A slice runs towards either end.
        var (first, last) = stride > 0 ? (0L, (long)size) : (size - 1L, -1L);
        var start = OperatorOptions.IsSet(options.BeginMask, bit) ? first : Clamp(begin);
        if (OperatorOptions.IsSet(options.ShrinkAxisMask, bit))
        {
            return start >= 0 && start < size
                ? new AxisRange(axis, (int)start, Step: 1, Count: 1, IsDropped: true)
                : throw new ShapeException($"element {begin} is not in a dimension of {size}");
        }

        var stop = OperatorOptions.IsSet(options.EndMask, bit) ? last : Clamp(options.EndIsOffset ? start + end : end);
        var count = Math.Max(0, (stop - start + stride - Math.Sign(stride)) / stride);
        return new AxisRange(axis, (int)start, (int)stride, (int)count);

        long Clamp(long place) => Math.Clamp(place < 0 ? place + size : place, Math.Min(first, last), Math.Max(first, last));
    }
}
