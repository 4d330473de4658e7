using System.Runtime.InteropServices;
using PerfSage.Core.Graphs;

namespace PerfSage.Core.TfLite;

internal static class ConstantNumbersReader
{
    // Parameters of operators have a few numbers for each dimension. Many tensors may share a buffer, so no more than that is kept.
    private const int MostValues = 64;

    public static ConstantNumbers Read(TensorType type, int[] shape, ReadOnlySpan<byte> data, long zeroPoint) =>
        data.IsEmpty
            ? ConstantNumbers.None
            : type switch
            {
                TensorType.Int32 when data.Length <= MostValues * sizeof(int) => ConstantNumbers.None with
                {
                    Values = Array.ConvertAll(MemoryMarshal.Cast<byte, int>(data).ToArray(), v => (long)v),
                },
                TensorType.Int64 => ReadLong(MemoryMarshal.Cast<byte, long>(data)),
                TensorType.Int8 or TensorType.UInt8 => ConstantNumbers.None with
                {
                    Filters = FilterSumsReader.Read(shape, data, type == TensorType.Int8, zeroPoint),
                },
                _ => ConstantNumbers.None,
            };

    private static ConstantNumbers ReadLong(ReadOnlySpan<long> values)
    {
        var largest = long.MinValue;
        foreach (var value in values)
        {
            largest = Math.Max(largest, value);
        }

        return new ConstantNumbers(values.Length <= MostValues ? values.ToArray() : null, largest, Filters: null);
    }
}
