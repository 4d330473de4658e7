using PerfSage.Core.Graphs;

namespace PerfSage.Core.TfLite;

/// <summary>What is kept of the bytes of a constant.</summary>
/// <param name="Hash">0 without any bytes.</param>
/// <param name="Statistics">Of 8-bit numbers only.</param>
internal sealed record ConstantContent(ulong Hash, WeightStatistics? Statistics, ConstantNumbers Numbers)
{
    public static ConstantContent Of(TensorType type, int[] shape, ReadOnlySpan<byte> data, long zeroPoint) =>
        new(
            Hash64.Of(data),
            WeightStatisticsReader.Measure(type, data, zeroPoint),
            ConstantNumbersReader.Read(type, shape, data, zeroPoint)
        );
}
