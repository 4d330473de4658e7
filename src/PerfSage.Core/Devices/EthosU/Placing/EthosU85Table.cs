using PerfSage.Core.Graphs;
using PerfSage.Core.Operators;
using static PerfSage.Core.Devices.EthosU.Placing.CommonConstraints;

namespace PerfSage.Core.Devices.EthosU.Placing;

/// <summary>
/// What Ethos-U85 runs, and under which constraints. Source: SUPPORTED_OPS of Arm's Vela compiler 5.1 and, where it decides
/// otherwise, the compiler: 5.1.0 leaves GELU to the host. What makes it refuse a whole model is a constraint as well.
/// </summary>
internal static class EthosU85Table
{
    private const long MostBias = (1L << 48) - 1;
    private const long MostWeights = 127 << 16;
    private const long MostWeightsWith16Bits = 127L << 24;

    private static readonly Constraint[] Unscaled =
    [
        TypeConstraints.IntegerOrBool,
        .. Shaped,
        QuantizationConstraints.IsPerTensor,
        QuantizationConstraints.ZeroPointsInRange,
    ];

    private static readonly Constraint[] Usual = [.. Unscaled, .. Scaled];

    private static readonly Constraint[] Matched = [.. Usual, TypeConstraints.OutputIsLikeInput];

    private static readonly Constraint[] Weighted =
    [
        TypeConstraints.IntegerOrBool,
        .. Shaped,
        .. Scaled,
        QuantizationConstraints.ZeroPointsInRange,
        .. CommonConstraints.Weighted,
        WeightConstraints.BiasIsSmall(MostBias),
        WeightConstraints.SumIsSmall(MostWeights, MostWeightsWith16Bits),
    ];

    // Zero points of pools and resizes are passed through.
    private static readonly Constraint[] PassingZeroPoints =
    [
        TypeConstraints.IntegerOrBool,
        .. Shaped,
        .. Scaled,
        QuantizationConstraints.IsPerTensor,
    ];

    public static (OperatorKind Kind, Constraint[] Constraints)[] Rows { get; } =
    [
        (Arithmetic.Add, [.. Usual, .. Sum]),
        (Arithmetic.Sub, [.. Usual, .. Sum]),
        (Arithmetic.Mul, [.. Usual, .. Sum]),
        (Arithmetic.Div, [.. PassingZeroPoints, OperandConstraints.Activation]),
        (Arithmetic.Maximum, [.. Usual, .. Extreme]),
        (Arithmetic.Minimum, [.. Usual, .. Extreme]),
        (Arithmetic.SquaredDifference, Usual),
        (UnaryFunctions.Abs, Matched),
        (UnaryFunctions.Neg, Usual),
        (UnaryFunctions.Exp, Matched),
        (UnaryFunctions.Log, [.. Usual, .. Logarithm]),
        (UnaryFunctions.Rsqrt, [.. Matched, TypeConstraints.InputIsSigned]),
        (Comparisons.Equal, Usual),
        (Comparisons.NotEqual, Usual),
        (Comparisons.Greater, Usual),
        (Comparisons.GreaterEqual, Usual),
        (Comparisons.Less, Usual),
        (Comparisons.LessEqual, Usual),
        (Comparisons.Select, Unscaled),
        (Comparisons.SelectV2, Unscaled),
        (Logic.LogicalAnd, Usual),
        (Logic.LogicalOr, Usual),
        (Logic.LogicalNot, Usual),
        (Activations.Relu, Usual),
        (Activations.Relu6, Usual),
        (Activations.ReluN1To1, Usual),
        (Activations.Relu0To1, Usual),
        (Activations.Logistic, Usual),
        (Activations.Tanh, Usual),
        (Activations.Prelu, Usual),
        (Activations.LeakyRelu, Matched),
        (Activations.HardSwish, [.. Matched, TypeConstraints.InputIs8Bit]),
        (Normalizations.Softmax, [.. Usual, .. Softmax]),
        (Convolutions.Conv2D, Weighted),
        (Convolutions.DepthwiseConv2D, Weighted),
        (Convolutions.TransposeConv, [.. Weighted, KernelConstraints.TransposedShape]),
        (MatrixProducts.FullyConnected, [.. Weighted, WeightConstraints.AreMatrix]),
        (MatrixProducts.BatchMatMul, Usual),
        (Recurrent.UnidirectionalSequenceLstm, [.. PassingZeroPoints, .. Lstm]),
        (Pooling.AveragePool2D, [.. PassingZeroPoints, .. AveragePool]),
        (Pooling.MaxPool2D, [.. Usual, .. MaxPool]),
        (
            Resizes.ResizeBilinear,
            [.. PassingZeroPoints, ResizeConstraints.OneGrid, ResizeConstraints.BilinearIsModerate, ResizeConstraints.PowerOfTwo]
        ),
        (Resizes.ResizeNearestNeighbor, [.. PassingZeroPoints, ResizeConstraints.OneGrid, ResizeConstraints.NearestIsModerate]),
        (Reductions.Mean, [.. Usual, .. Mean, TypeConstraints.InputIsAtMost16Bit]),
        (Reductions.Sum, [.. Usual, .. Reduction]),
        (Reductions.ReduceMax, [.. Usual, .. Reduction]),
        (Reductions.ReduceMin, [.. Usual, .. Reduction]),
        (Reductions.ReduceAny, [.. Unscaled, .. Reduction]),
        (Reductions.ReduceAll, [.. Unscaled, .. Reduction]),
        (Reductions.ArgMax, [.. Unscaled, .. ArgMax]),
        (
            Gathers.Gather,
            [.. Unscaled, TypeConstraints.IndicesAreIntegers, TypeConstraints.OutputIsLikeInput, IndexConstraints.AxisFollowsBatch]
        ),
        (
            Gathers.ScatterNd,
            [.. Unscaled, OperandConstraints.AreConstant(0, 2), IndexConstraints.ScattersRows, IndexConstraints.ScattersOnce]
        ),
        (Views.Reshape, Usual),
        (Views.Squeeze, Usual),
        (Views.ExpandDims, Unscaled),
        (Parts.Concatenation, [.. Usual, OperandConstraints.Activation]),
        (Parts.Pack, Usual),
        (Parts.Unpack, Usual),
        (Parts.Split, [.. Usual, OperandConstraints.SplitsAreOutputs, OperandConstraints.AreConstant(0)]),
        (Parts.SplitV, [.. Usual, OperandConstraints.SplitsAreOutputs, OperandConstraints.AreConstant(1, 2)]),
        (Parts.Slice, [.. Usual, OperandConstraints.AreConstant(1, 2)]),
        (Parts.StridedSlice, [.. Usual, .. StridedSlice]),
        (Moves.Pad, [.. Unscaled, OperandConstraints.AreConstant(1), OperandConstraints.PaddingIsInteger]),
        (Moves.PadV2, [.. Unscaled, OperandConstraints.AreConstant(1, 2), OperandConstraints.PaddingIsInteger]),
        (Moves.MirrorPad, [.. Unscaled, OperandConstraints.AreConstant(1), OperandConstraints.PaddingIsInteger]),
        (Moves.Transpose, [.. Unscaled, .. Transpose]),
        (Moves.Tile, [.. Usual, OperandConstraints.AreConstant(1)]),
        (Moves.ReverseV2, [.. Usual, OperandConstraints.AreConstant(1)]),
        (Conversions.Quantize, Unscaled),
        (Conversions.Cast, Usual),
    ];
}
