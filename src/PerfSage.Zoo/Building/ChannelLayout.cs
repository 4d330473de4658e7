namespace PerfSage.Zoo.Building;

/// <summary>Which output channel each element of a weight tensor belongs to.</summary>
internal sealed class ChannelLayout(int[] shape, int dimension)
{
    private readonly int inner = shape.Skip(dimension + 1).Aggregate(1, (product, size) => product * size);

    public int Dimension { get; } = dimension;

    public int Count { get; } = shape[dimension];

    public int ElementCount { get; } = shape.Aggregate(1, (product, size) => product * size);

    public int Of(int element) => element / inner % Count;
}
