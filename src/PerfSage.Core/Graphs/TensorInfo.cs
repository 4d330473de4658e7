namespace PerfSage.Core.Graphs;

/// <param name="Shape">
/// Dimensions, outermost first; a dynamic dimension counts as 1, and sets <paramref name="IsDynamic"/> unless it is the first (batch).
/// </param>
/// <param name="IsConstant">Has no producer, is no graph input and no variable: weights, biases, axes.</param>
/// <param name="Statistics">Of 8-bit constants only.</param>
internal sealed record TensorInfo(
    string Name,
    int[] Shape,
    TensorType Type,
    Quantization Quantization,
    bool IsConstant,
    bool IsVariable,
    bool IsDynamic,
    WeightStatistics? Statistics
)
{
    /// <summary>Equal for constants that hold the same bytes; 0 for everything else, and for constants stripped of their content.</summary>
    public ulong ContentHash { get; init; }

    /// <summary>What matters of the numbers of a constant; nothing for everything else.</summary>
    public ConstantNumbers Numbers { get; init; } = ConstantNumbers.None;

    public long Elements { get; } = Product(Shape);

    public long Bytes => ((Elements * Type.Bits()) + 7) / 8;

    public int Rank => Shape.Length;

    /// <summary>Dimension counted from the innermost (0 = channels); 1 beyond the rank.</summary>
    public int FromLast(int i) => i < Shape.Length ? Shape[^(i + 1)] : 1;

    private static long Product(int[] shape)
    {
        var product = 1L;
        foreach (var dimension in shape)
        {
            product = checked(product * dimension);
        }

        return product;
    }
}
