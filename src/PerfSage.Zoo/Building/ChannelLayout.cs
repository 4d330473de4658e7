namespace PerfSage.Zoo.Building;

/// <summary>Which output channel each element of a weight tensor belongs to.</summary>
internal sealed class ChannelLayout(int[] shape, int dimension)
{
    // Weights are held as doubles while they are made.
    private const int MaxElements = 1 << 24;

    private readonly int inner = shape.Skip(dimension + 1).Aggregate(1, (product, size) => product * size);

    public int Dimension { get; } = dimension;

    public int Count { get; } = shape[dimension];

    /// <exception cref="ArgumentException">The tensor is too large to be made.</exception>
    public int ElementCount { get; } = Elements(shape);

    public int Of(int element) => element / inner % Count;

    private static int Elements(int[] shape)
    {
        var count = shape.Aggregate(1.0, (product, size) => product * size);
        return count <= MaxElements
            ? (int)count
            : throw new ArgumentException($"A layer would have [{string.Join(", ", shape)}] weights, more than {MaxElements}.");
    }
}
