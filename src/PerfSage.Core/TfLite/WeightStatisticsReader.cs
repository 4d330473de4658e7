using PerfSage.Core.Graphs;

namespace PerfSage.Core.TfLite;

internal static class WeightStatisticsReader
{
    /// <summary>
    /// Files stripped of their weights (training data) carry the statistics of an 8-bit constant in the tensor's quantisation: min[0]
    /// holds the entropy in bits, max[0] the fraction of zeros.
    /// </summary>
    public static WeightStatistics? Stored(TensorType type, FlatTable? quantization) => IsMeasured(type) ? Declared(quantization) : null;

    /// <summary>The same of any element type, where it says no more than that the constant was stripped.</summary>
    public static WeightStatistics? Declared(FlatTable? quantization) =>
        quantization is { } q
        && q.Length(0, sizeof(float)) == 1
        && q.Length(1, sizeof(float)) == 1
        && (q.FirstFloat(0), q.FirstFloat(1)) is (>= 0 and <= 8, >= 0 and <= 1) statistics
            ? new WeightStatistics(statistics.Item1, statistics.Item2)
            : null;

    /// <param name="data">At least a byte.</param>
    public static WeightStatistics? Measure(TensorType type, ReadOnlySpan<byte> data, long zeroPoint) =>
        IsMeasured(type) ? Measure(data, unchecked((byte)zeroPoint)) : null;

    private static bool IsMeasured(TensorType type) => type is TensorType.Int8 or TensorType.UInt8;

    private static WeightStatistics Measure(ReadOnlySpan<byte> data, byte zero)
    {
        Span<int> counts = stackalloc int[256];
        foreach (var value in data)
        {
            counts[value]++;
        }

        var entropy = 0.0;
        foreach (var count in counts)
        {
            if (count > 0)
            {
                var share = (double)count / data.Length;
                entropy -= share * Math.Log2(share);
            }
        }

        return new WeightStatistics(entropy, (double)counts[zero] / data.Length);
    }
}
