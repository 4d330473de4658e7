using PerfSage.Core.Graphs;

namespace PerfSage.Core.Devices.EthosU.Placing;

/// <summary>Axes of reductions are operand 1.</summary>
internal static class ReductionConstraints
{
    private const int Axes = 1;
    private const int Batch = 3;
    private const int LongestMeanAxis = 64 * 64;
    private const int DeepestArgMax = 127;

    // Sums of this many numbers stay within 31 bits.
    private const int MostInt8 = 1 << 24;
    private const int MostUInt8 = 1 << 23;
    private const int MostInt16 = 1 << 16;

    public static Constraint AxesAreKnown { get; } = new("axes that are computed at run time", c => c.Values(Axes) is not null);

    public static Constraint AxesExist { get; } =
        new(
            "axes that its input does not have",
            c => c.Values(Axes) is { } axes && axes.All(axis => axis >= -c.Input.Rank && axis < c.Input.Rank)
        );

    public static Constraint UnitBatch { get; } =
        new("a batch above 1", c => Enumerable.Range(Batch, Math.Max(0, c.Input.Rank - Batch)).All(i => c.Input.FromLast(i) == 1));

    public static Constraint DepthIsOneOfTwo { get; } =
        new(
            "a mean over channels of a map with height and width",
            c => !Reduced(c).Contains(0) || Enumerable.Range(0, Batch).Any(i => c.Input.FromLast(i) == 1)
        );

    public static Constraint AxesAreShort { get; } =
        new("a mean over more than 4096 elements of a dimension", c => Reduced(c).All(i => c.Input.FromLast(i) <= LongestMeanAxis));

    public static Constraint FitsAccumulator { get; } =
        new(
            "a mean over more elements than the accumulator holds",
            c =>
                Reduced(c).Aggregate(1.0, (product, i) => product * c.Input.FromLast(i))
                <= c.Input.Type switch
                {
                    TensorType.Int16 => MostInt16,
                    TensorType.UInt8 => MostUInt8,
                    _ => MostInt8,
                }
        );

    public static Constraint ArgMaxIsOverDepth { get; } =
        new(
            "a search along another dimension than the channels",
            c => c.Values(Axes) is [var axis] && (axis == -1 || axis == c.Input.Rank - 1)
        );

    public static Constraint ArgMaxIsShallow { get; } =
        new("a search through more than 127 channels", c => c.Input.FromLast(0) <= DeepestArgMax);

    /// <returns>Reduced dimensions, counted from the innermost.</returns>
    private static IEnumerable<int> Reduced(Candidate c) =>
        c.Values(Axes)!.Select(axis => (int)(axis < 0 ? -1 - axis : c.Input.Rank - 1 - axis)).Distinct();
}
