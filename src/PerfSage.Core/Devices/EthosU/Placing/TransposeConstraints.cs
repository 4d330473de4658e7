using PerfSage.Core.Graphs;

namespace PerfSage.Core.Devices.EthosU.Placing;

/// <summary>Permutations are operand 1.</summary>
internal static class TransposeConstraints
{
    private const int MostDimensions = 8;
    private const int Images = 4;
    private const int Longest = 1 << 16;

    // The documentation allows twice as many; the compiler does not.
    private const int DeepestIn32Bit = 1 << 15;
    private const int DeepestTransposedIn32Bit = 1 << 14;

    public static Constraint IsKnown { get; } = new("a permutation that is computed at run time", c => c.Values(1) is not null);

    public static Constraint IsPermutation { get; } =
        new(
            "operands that are no permutation",
            c => c.Values(1) is { } axes && axes.Order().SequenceEqual(Enumerable.Range(0, c.Input.Rank).Select(i => (long)i))
        );

    public static Constraint HasFewDimensions { get; } = new("more than 8 dimensions", c => c.Input.Rank <= MostDimensions);

    /// <summary>Of Ethos-U55 and Ethos-U65.</summary>
    public static Constraint Fits { get; } =
        new(
            "a permutation that the NPU does not have for this shape and type",
            c => c.Input.Type == TensorType.Int32 ? Fits32Bit(c) : FitsNarrow(c)
        );

    private static bool Fits32Bit(Candidate c)
    {
        var (n, h, w, d) = Sizes(c);
        return c.Input.Rank <= Images
            && Permutation(c) switch
            {
                [0, 1, 2, 3] => d <= DeepestIn32Bit,
                [0, 2, 1, 3] => n == 1 && h <= Longest && w <= Longest && d <= DeepestTransposedIn32Bit,
                [0, 1, 3, 2] => n * h <= Longest && w <= Longest && d <= Longest,
                _ => false,
            };
    }

    // One image may be of any usual size. Otherwise, all dimensions but two, whichever they are, make rows, of which there is a limit.
    private static bool FitsNarrow(Candidate c)
    {
        var permutation = Permutation(c);
        var moves = permutation.Where((from, to) => from != to).ToArray();
        var sizes = Array.ConvertAll(permutation, axis => (long)c.Input.FromLast(permutation.Length - 1 - axis));
        var areImages = c.Input.Elements == (long)c.Input.FromLast(2) * c.Input.FromLast(1) * c.Input.FromLast(0);
        return moves.Length == 0
            || (
                areImages && moves.All(axis => axis >= permutation.Length - 3)
                    ? sizes.All(size => size <= Longest)
                    : sizes.Order().Skip(2).Aggregate(1.0, (product, size) => product * size) <= Longest
            );
    }

    private static (long N, long H, long W, long D) Sizes(Candidate c) =>
        (c.Input.FromLast(3), c.Input.FromLast(2), c.Input.FromLast(1), c.Input.FromLast(0));

    /// <returns>Of four dimensions at least: those before the first one stay where they are.</returns>
    private static int[] Permutation(Candidate c)
    {
        var own = c.Values(1)!;
        var outer = Math.Max(0, Images - own.Count);
        return [.. Enumerable.Range(0, outer), .. own.Select(axis => (int)axis + outer)];
    }
}
