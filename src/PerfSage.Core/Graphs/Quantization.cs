namespace PerfSage.Core.Graphs;

/// <param name="ScaleCount">0: not quantised; 1: per tensor; more: per channel.</param>
internal sealed record Quantization(int ScaleCount, float Scale, long ZeroPoint)
{
    public static Quantization None { get; } = new(0, 0, 0);

    public bool IsPerChannel => ScaleCount > 1;
}
