using PerfSage.Core.Graphs;

namespace PerfSage.Core.TfLite;

internal static class WeightStatisticsReader
{
    /// <summary>
    /// Statistics of an 8-bit constant. Files stripped of their weights (training data) carry them in the tensor's
    /// quantisation instead: min[0] holds the entropy in bits, max[0] the fraction of zeros.
    /// </summary>
    public static WeightStatistics? Read(TensorType type, ReadOnlySpan<byte> data, FlatTable? quantization, long zeroPoint)
    {
        if (type is not (TensorType.Int8 or TensorType.UInt8))
        {
            return null;
        }

        if (!data.IsEmpty)
        {
            return Measure(data, unchecked((byte)zeroPoint));
        }

        return quantization is { } q && q.Length(0, sizeof(float)) > 0 && q.Length(1, sizeof(float)) > 0
            ? new WeightStatistics(Clamp(q.FirstFloat(0), 8), Clamp(q.FirstFloat(1), 1))
            : null;
    }

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

    private static double Clamp(float value, double high) => float.IsFinite(value) ? Math.Clamp(value, 0, high) : 0;
}
