using PerfSage.Core.Graphs;

namespace PerfSage.Core.Devices.EthosU.Placing;

/// <summary>Steps of STRIDED_SLICE; begins, ends and steps are operands 1 to 3.</summary>
internal static class SliceConstraints
{
    private const int Steps = 3;

    public static Constraint StepsAreOverImages { get; } =
        new(
            "steps over a dimension that is neither height nor width",
            c => Dimensions(c) is { } steps && steps.All(s => s.Step == 1 || s.FromLast is 1 or 2)
        );

    public static Constraint StepsAreForward { get; } =
        new("steps backwards", c => Dimensions(c) is { } steps && steps.All(s => s.Step > 0));

    /// <returns>The step of each dimension that has one, counted from the innermost; null where they are not known.</returns>
    private static (int FromLast, long Step)[]? Dimensions(Candidate c)
    {
        if (c.Values(Steps) is not { } steps)
        {
            return null;
        }

        var (rank, axis) = (c.Input.Rank, 0);
        var dimensions = new List<(int, long)>();
        for (var i = 0; i < steps.Count; i++)
        {
            if (OperatorOptions.IsSet(c.Options.EllipsisMask, i))
            {
                axis = rank - (steps.Count - i - 1);
            }
            else
            {
                dimensions.Add((rank - 1 - axis, steps[i]));
                axis++;
            }
        }

        return [.. dimensions];
    }
}
