using PerfSage.Core.Graphs;
using PerfSage.Core.Operators;

namespace PerfSage.Core.Devices.EthosU.Placing;

/// <summary>Weights are operand 1 of what has them; the bias follows the last feature map and the weights.</summary>
internal static class WeightConstraints
{
    private const int Weights = 1;
    private const int Bits = 8;

    private static TensorType[] Biases => [TensorType.Int32, TensorType.Int64];

    public static Constraint AreConstant { get; } = new("weights that are computed at run time", c => c.IsConstant(Weights));

    public static Constraint Are8Bit { get; } = new("weights that are not 8-bit", c => c.Operator.Input(Weights)?.Type.Bits() == Bits);

    public static Constraint BiasIsConstant { get; } =
        new("a bias that is computed at run time", c => Bias(c) is null or { IsConstant: true });

    public static Constraint BiasIsInteger { get; } =
        new("a bias that is not int32 or int64", c => Bias(c) is not { } bias || Biases.Contains(bias.Type));

    public static Constraint BiasIsPerChannel { get; } =
        new("a bias that is not one number per channel", c => Bias(c) is not { } bias || bias.Elements <= bias.FromLast(0));

    /// <summary>The compiler takes weights of a fully connected layer as a matrix: all dimensions between are 1.</summary>
    public static Constraint AreMatrix { get; } =
        new(
            "weights that are no matrix",
            c => c.Operator.Input(Weights) is { Rank: >= 2 } weights && weights.Elements == (long)weights.Shape[0] * weights.Shape[^1]
        );

    /// <param name="most">A bias that was stripped is taken to be small, as all are that come from real training.</param>
    public static Constraint BiasIsSmall(long most) =>
        new("a bias that overflows the NPU's accumulator", c => Bias(c)?.Numbers.Largest is not { } largest || largest <= most);

    /// <param name="mostWith8Bits">With inputs of 8 bits; weights that were stripped are taken to be small.</param>
    /// <param name="mostWith16Bits">With wider inputs.</param>
    public static Constraint SumIsSmall(long mostWith8Bits, long mostWith16Bits) =>
        new(
            "weights that overflow the NPU's accumulator",
            c =>
                c.Operator.Input(Weights)?.Numbers.Filters is not { } sums
                || (c.Operator.Is(Convolutions.DepthwiseConv2D) ? sums.Inner : sums.Outer)
                    <= (c.Input.Type.Bits() == Bits ? mostWith8Bits : mostWith16Bits)
        );

    private static TensorInfo? Bias(Candidate c) => c.Operator.Input(c.Operator.Is(Convolutions.TransposeConv) ? 3 : 2);
}
