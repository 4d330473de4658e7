using PerfSage.Core.Operators;

namespace PerfSage.Core.Devices.EthosU.Placing;

/// <summary>
/// Products of two feature maps on Ethos-U55 and Ethos-U65: BATCH_MATMUL, and FULLY_CONNECTED with weights that are computed at run
/// time.
/// </summary>
internal static class ProductConstraints
{
    private const int LongestAxis = 1 << 16;

    public static Constraint IsInt8 { get; } =
        new("a product of feature maps that are not int8", c => IsOfConstant(c) || TypeConstraints.InputIsInt8.Holds(c));

    public static Constraint AxesAreShort { get; } =
        new(
            "a product of feature maps with more than 65536 columns",
            c => IsOfConstant(c) || (c.Output.FromLast(0) <= LongestAxis && c.Input.FromLast(c.Options.AdjointX ? 1 : 0) <= LongestAxis)
        );

    private static bool IsOfConstant(Candidate c) => c.Operator.Is(MatrixProducts.FullyConnected) && c.IsConstant(1);
}
