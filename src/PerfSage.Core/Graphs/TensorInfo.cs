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
    /// <summary>Far beyond any model; it keeps the size of a tensor in bits inside 64 bits.</summary>
    private const long MostElements = 1L << 47;

    /// <summary>Equal for constants that hold the same bytes; 0 for everything else, and for constants stripped of their content.</summary>
    public ulong ContentHash { get; init; }

    /// <summary>What matters of the numbers of a constant; nothing for everything else.</summary>
    public ConstantNumbers Numbers { get; init; } = ConstantNumbers.None;

    /// <summary>Whether the file holds data for it.</summary>
    public bool HasContent { get; init; }

    /// <summary>Whether the file holds no data for a constant: who publishes a model only to be measured takes them out.</summary>
    public bool IsStripped => IsConstant && !HasContent;

    /// <summary>Whether it is stripped, and the file says so by statistics of what was there.</summary>
    public bool IsDeclaredStripped { get; init; }

    /// <summary>The shape with -1 for each dimension that the file leaves open.</summary>
    public IReadOnlyList<int> ShapeSignature { get; init; } = Shape;

    /// <summary>
    /// False where the file has no dimensions and does not say that there are none: a single number, or anything at all.
    /// </summary>
    public bool HasRank { get; init; } = true;

    public bool IsOpen => !HasRank || ShapeSignature.Contains(-1);

    public long Elements => Product(Shape);

    public long Bytes => ((Elements * Type.Bits()) + 7) / 8;

    public int Rank => Shape.Length;

    /// <summary>Dimension counted from the innermost (0 = channels); 1 beyond the rank.</summary>
    public int FromLast(int i) => i < Shape.Length ? Shape[^(i + 1)] : 1;

    /// <returns>Whether tensors of a shape have more elements than that, even where no 64-bit number counts them.</returns>
    public static bool HasMoreElements(IEnumerable<int> shape, long most = MostElements) =>
        shape.Aggregate(1.0, (product, size) => product * size) > most;

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
