using PerfSage.Zoo.Schema;

namespace PerfSage.Zoo.Building;

/// <summary>What is said of weights that are not made.</summary>
internal static class OmittedWeights
{
    private const double Sigmas = 4;

    // Of a gaussian whose four deviations are the 127 steps of int8: log2(s * sqrt(2 * pi * e)) and 1 / (s * sqrt(2 * pi)) for s = 127 / 4.
    private const float EntropyBits = 7.036f;
    private const float ZeroFraction = 0.01257f;

    /// <returns>
    /// Scales for gaussian weights; the informative <c>min</c> and <c>max</c> hold entropy in bits and share of zeros, as in published graphs
    /// that were stripped of their weights. Null for element types that are not quantised.
    /// </returns>
    public static Quantization? Quantization(TensorType type, double deviation, int scales, int dimension)
    {
        if (!type.IsQuantized())
        {
            return null;
        }

        if (type is TensorType.UInt8)
        {
            return Building.Quantization.ForRange(type, -Sigmas * deviation, Sigmas * deviation) with
            {
                Min = [EntropyBits],
                Max = [ZeroFraction],
            };
        }

        var scale = (float)(Sigmas * deviation / type.QuantizedLimits().Max);
        return new Quantization([.. Enumerable.Repeat(scale, scales)], new long[scales], scales > 1 ? dimension : 0)
        {
            Min = [EntropyBits],
            Max = [ZeroFraction],
        };
    }
}
