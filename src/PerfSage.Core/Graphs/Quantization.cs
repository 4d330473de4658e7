namespace PerfSage.Core.Graphs;

/// <param name="ScaleCount">0: not quantised; 1: per tensor; more: per channel.</param>
internal sealed record Quantization(int ScaleCount, float Scale, long ZeroPoint)
{
    public static Quantization None { get; } = new(ScaleCount: 0, Scale: 0, ZeroPoint: 0);

    /// <summary>A converter writes as many as scales; a file may have none.</summary>
    public int ZeroPointCount { get; init; }

    /// <summary>Whether every scale is a positive number of at most 31 bits.</summary>
    public bool HasPositiveScales { get; init; } = true;

    /// <summary>Whether equal integers mean equal numbers, going by the first scale.</summary>
    public bool IsSameScale(Quantization other) => Scale.Equals(other.Scale) && ZeroPoint == other.ZeroPoint;

    public bool IsPerChannel => ScaleCount > 1;
}
