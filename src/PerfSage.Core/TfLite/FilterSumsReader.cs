using PerfSage.Core.Graphs;

namespace PerfSage.Core.TfLite;

internal static class FilterSumsReader
{
    // 255 times this is below the least limit that any accelerator has (127 x 2^16), so smaller filters need not be added up.
    private const int SmallFilter = 32_639;

    private static readonly FilterSums Small = new(0, 0);

    /// <param name="data">8-bit numbers.</param>
    /// <param name="isSigned">Whether they are.</param>
    /// <param name="zeroPoint">Of all of them: where there are many, the schema wants them to be 0.</param>
    public static FilterSums Read(int[] shape, ReadOnlySpan<byte> data, bool isSigned, long zeroPoint)
    {
        if (shape is not ([> 0, _, ..] and [.., > 0]))
        {
            return Small;
        }

        var (outer, inner) = (0L, 0L);
        if (data.Length / shape[0] is var size and > SmallFilter)
        {
            for (var filter = 0; filter < shape[0]; filter++)
            {
                outer = Math.Max(outer, Sum(data.Slice(filter * size, size), step: 1, isSigned, zeroPoint));
            }
        }

        if (data.Length / shape[^1] > SmallFilter)
        {
            for (var filter = 0; filter < shape[^1]; filter++)
            {
                inner = Math.Max(inner, Sum(data[filter..], shape[^1], isSigned, zeroPoint));
            }
        }

        return new FilterSums(outer, inner);
    }

    private static long Sum(ReadOnlySpan<byte> data, int step, bool isSigned, long zeroPoint)
    {
        var sum = 0L;
        for (var i = 0; i < data.Length; i += step)
        {
            sum += Math.Abs((isSigned ? unchecked((sbyte)data[i]) : data[i]) - zeroPoint);
        }

        return sum;
    }
}
