namespace PerfSage.Core.Devices.EthosU.Placing;

/// <summary>GATHER and SCATTER_ND.</summary>
internal static class IndexConstraints
{
    private const int Indices = 0;

    public static Constraint AxisFollowsBatch { get; } =
        new(
            "an axis other than the first after the batch dimensions",
            c => (c.Options.Axis < 0 ? c.Options.Axis + c.Input.Rank : c.Options.Axis) == c.Options.BatchDimensions
        );

    public static Constraint ScattersRows { get; } =
        new("indices of more than one coordinate", c => c.Input.Rank > 0 && c.Input.FromLast(0) == 1);

    /// <summary>Indices too many to be kept count as repeated.</summary>
    public static Constraint ScattersOnce { get; } =
        new("indices that may repeat", c => c.Values(Indices) is { } indices && indices.Distinct().Count() == indices.Count);
}
