using PerfSage.Zoo.Schema;

namespace PerfSage.Zoo.Building;

/// <summary>Affine quantisation: real = scale * (stored - zero point).</summary>
/// <param name="Scales">One scale, or one per slice of <paramref name="Dimension"/>.</param>
/// <param name="ZeroPoints">As many as scales.</param>
/// <param name="Dimension">Axis that the scales belong to; meaningless for one scale.</param>
public sealed record Quantization(IReadOnlyList<float> Scales, IReadOnlyList<long> ZeroPoints, int Dimension = 0)
{
    /// <summary>Value of the schema's informative <c>min</c> vector; empty is not written.</summary>
    public IReadOnlyList<float> Min { get; init; } = [];

    /// <summary>Value of the schema's informative <c>max</c> vector; empty is not written.</summary>
    public IReadOnlyList<float> Max { get; init; } = [];

    public static Quantization PerTensor(float scale, long zeroPoint) => new([scale], [zeroPoint]);

    /// <summary>The finest quantisation of <paramref name="type"/> that holds min to max and represents zero exactly.</summary>
    public static Quantization ForRange(TensorType type, double min, double max)
    {
        var (low, high) = type.QuantizedLimits();
        if (type is TensorType.Int16)
        {
            // The int16 kernels accept symmetric activations only.
            return PerTensor((float)(Math.Max(Math.Abs(min), Math.Abs(max)) / high), 0);
        }

        var scale = (float)((Math.Max(max, 0) - Math.Min(min, 0)) / (high - low));
        var zeroPoint = Math.Round(low - Math.Min(min, 0) / scale, MidpointRounding.AwayFromZero);
        return PerTensor(scale, (long)Math.Clamp(zeroPoint, low, high));
    }

    internal float Scale => Scales[0];

    internal bool SameAs(Quantization? other) =>
        other is not null && Scales.SequenceEqual(other.Scales) && ZeroPoints.SequenceEqual(other.ZeroPoints);
}
