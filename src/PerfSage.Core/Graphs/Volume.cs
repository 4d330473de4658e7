namespace PerfSage.Core.Graphs;

/// <summary>Height, width and depth, in elements.</summary>
internal readonly record struct Volume(int H, int W, int D)
{
    /// <summary>As many as a 64-bit number counts.</summary>
    public long Elements => Math.BigMul(Area, D, out var low) == 0 && low >= 0 ? low : long.MaxValue;

    public long Area => (long)H * W;

    /// <summary>The innermost three dimensions; outer ones are the batch.</summary>
    public static Volume Of(TensorInfo tensor) => new(tensor.FromLast(2), tensor.FromLast(1), tensor.FromLast(0));

    public Volume Min(Volume other) => new(Math.Min(H, other.H), Math.Min(W, other.W), Math.Min(D, other.D));
}
