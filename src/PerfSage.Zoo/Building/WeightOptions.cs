using PerfSage.Zoo.Schema;

namespace PerfSage.Zoo.Building;

/// <summary>How a layer stores its weights.</summary>
public sealed record WeightOptions
{
    internal static WeightOptions Default { get; } = new();

    /// <summary>Element type; null follows the input: float32 for float32, uint8 for uint8, int8 otherwise.</summary>
    public TensorType? Type { get; init; }

    /// <summary>One scale per output channel; null follows what TFLite's converter does for the layer.</summary>
    public bool? PerChannel { get; init; }

    public bool Bias { get; init; } = true;

    /// <summary>Share of weights that are exactly zero, 0 to 1.</summary>
    public double ZeroFraction { get; init; }
}
