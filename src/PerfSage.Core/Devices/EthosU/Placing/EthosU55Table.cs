using PerfSage.Core.Graphs;
using PerfSage.Core.Operators;
using static PerfSage.Core.Devices.EthosU.Placing.CommonConstraints;

namespace PerfSage.Core.Devices.EthosU.Placing;

/// <summary>
/// What Ethos-U55 and Ethos-U65 run, and under which constraints. Source: SUPPORTED_OPS of Arm's Vela compiler 5.1 and, where it
/// decides otherwise, the compiler: 5.1.0 leaves GELU to the host. What makes it refuse a whole model is a constraint as well.
/// REVERSE_V2 is listed there, but only without axes.
/// </summary>
internal static class EthosU55Table
{
    private const long MostBias = (1L << 40) - 1;
    private const long MostWeights = 127 << 16;

    private static readonly Constraint[] Wider =
    [
        TypeConstraints.Integer,
        .. Shaped,
        QuantizationConstraints.IsPerTensor,
        QuantizationConstraints.ZeroPoints,
    ];

    private static readonly Constraint[] Unscaled = [.. Wider, TypeConstraints.Not64Bit];

    private static readonly Constraint[] UpTo32Bit = [.. Unscaled, .. Scaled];

    private static readonly Constraint[] Usual = [.. UpTo32Bit, TypeConstraints.Not32Bit];

    private static readonly Constraint[] Matched = [.. Usual, TypeConstraints.OutputIsLikeInput];

    private static readonly Constraint[] WeightedUpTo32Bit =
    [
        TypeConstraints.Integer,
        TypeConstraints.Not64Bit,
        .. Shaped,
        .. Scaled,
        QuantizationConstraints.ZeroPoints,
        .. CommonConstraints.Weighted,
        WeightConstraints.BiasIsSmall(MostBias),
        WeightConstraints.SumIsSmall(MostWeights, MostWeights),
    ];

    private static readonly Constraint[] Filtered = [.. WeightedUpTo32Bit, TypeConstraints.Not32Bit, WeightConstraints.AreConstant];

    // Zero points of pools and resizes are passed through.
    private static readonly Constraint[] PassingZeroPoints =
    [
        TypeConstraints.Integer,
        .. Shaped,
        .. Scaled,
        QuantizationConstraints.IsPerTensor,
        TypeConstraints.Not32Bit,
        TypeConstraints.Not64Bit,
    ];

    private static readonly Constraint[] Product = [ProductConstraints.IsInt8, ProductConstraints.AxesAreShort];

    public static (OperatorKind Kind, Constraint[] Constraints)[] Rows { get; } =
    [
        (Arithmetic.Add, [.. UpTo32Bit, .. Sum]),
        (Arithmetic.Sub, [.. UpTo32Bit, .. Sum]),
        (Arithmetic.Mul, [.. UpTo32Bit, .. Sum]),
        (Arithmetic.Maximum, [.. Usual, .. Extreme]),
        (Arithmetic.Minimum, [.. Usual, .. Extreme]),
        (Arithmetic.SquaredDifference, Usual),
        (UnaryFunctions.Abs, Matched),
        (UnaryFunctions.Neg, UpTo32Bit),
        (UnaryFunctions.Exp, Matched),
        (UnaryFunctions.Log, [.. Usual, .. Logarithm]),
        (UnaryFunctions.Rsqrt, [.. Matched, TypeConstraints.InputIsSigned]),
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
        (Convolutions.Conv2D, [.. Filtered, KernelConstraints.ShortOrPlainStrides]),
        (Convolutions.DepthwiseConv2D, [.. Filtered, KernelConstraints.ShortStrides]),
        (Convolutions.TransposeConv, [.. Filtered, KernelConstraints.TransposedStrides, KernelConstraints.TransposedShape]),
        (MatrixProducts.FullyConnected, [.. WeightedUpTo32Bit, WeightConstraints.AreMatrix, .. Product]),
        (MatrixProducts.BatchMatMul, [.. UpTo32Bit, .. Product]),
        (Recurrent.UnidirectionalSequenceLstm, [.. PassingZeroPoints, .. Lstm]),
        (Pooling.AveragePool2D, [.. PassingZeroPoints, .. AveragePool, KernelConstraints.ShortOrPlainStrides]),
        (Pooling.MaxPool2D, [.. Usual, .. MaxPool, KernelConstraints.ShortOrPlainStrides]),
        (Resizes.ResizeBilinear, [.. PassingZeroPoints, ResizeConstraints.BilinearFactor]),
        (Resizes.ResizeNearestNeighbor, [.. PassingZeroPoints, ResizeConstraints.NearestFactor]),
        (Reductions.Mean, [.. Usual, .. Mean]),
        (Reductions.Sum, [.. UpTo32Bit, .. Reduction]),
        (Reductions.ReduceMax, [.. Usual, .. Reduction]),
        (Reductions.ReduceMin, [.. Usual, .. Reduction]),
        (Reductions.ArgMax, [.. Wider, .. ArgMax, ReductionConstraints.ArgMaxIsOverDepth, ReductionConstraints.ArgMaxIsShallow]),
        (Views.Reshape, UpTo32Bit),
        (Views.Squeeze, UpTo32Bit),
        (Views.ExpandDims, Unscaled),
        (Parts.Concatenation, [.. Usual, OperandConstraints.Activation]),
        (Parts.Pack, Usual),
        (Parts.Unpack, Usual),
        (Parts.Split, [.. Usual, OperandConstraints.SplitsAreOutputs, OperandConstraints.AreConstant(0)]),
        (Parts.SplitV, [.. Usual, OperandConstraints.SplitsAreOutputs, OperandConstraints.AreConstant(1, 2)]),
        (Parts.Slice, [.. Usual, OperandConstraints.AreConstant(1, 2)]),
        (Parts.StridedSlice, [.. Usual, .. StridedSlice]),
        (Moves.Pad, [.. Unscaled, TypeConstraints.Not32Bit, OperandConstraints.AreConstant(1), OperandConstraints.PaddingIsInteger]),
        (Moves.PadV2, [.. Unscaled, TypeConstraints.Not32Bit, OperandConstraints.AreConstant(1, 2), OperandConstraints.PaddingIsInteger]),
        (Moves.MirrorPad, [.. Unscaled, OperandConstraints.AreConstant(1), OperandConstraints.PaddingIsInteger]),
        (Moves.Transpose, [.. Unscaled, .. Transpose, TransposeConstraints.Fits]),
        (Moves.Tile, [.. Usual, OperandConstraints.AreConstant(1)]),
        (Conversions.Quantize, [.. Unscaled, TypeConstraints.Not32Bit]),
    ];
}
