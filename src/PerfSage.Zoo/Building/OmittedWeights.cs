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
    /// Scales for gaussian weights, none for element types that are not quantised; the informative <c>min</c> and <c>max</c> hold
    /// entropy in
    /// bits and share of zeros, as in published graphs that were stripped of their weights.
    /// </returns>
    public static Quantization Quantization(TensorType type, double deviation, int scales, int dimension)
    {
        var quantization =
            !type.IsQuantized() ? new Quantization([], [])
            : type is TensorType.UInt8 ? Building.Quantization.ForRange(type, -Sigmas * deviation, Sigmas * deviation)
            : new Quantization(
                [.. Enumerable.Repeat((float)(Sigmas * deviation / type.QuantizedLimits().Max), scales)],
                new long[scales],
                scales > 1 ? dimension : 0
            );
        return quantization with { Min = [EntropyBits], Max = [ZeroFraction] };
    }
}
