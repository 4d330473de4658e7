using PerfSage.Core.Graphs;
using PerfSage.Core.Operators;

namespace PerfSage.Core.Devices.EthosU;

/// <summary>
/// What an Ethos-U does with the kinds of operators, a line for each that is not treated as most are. Source: the graph optimiser of
/// the Vela compiler 3.10.
/// </summary>
internal static class EthosUOperators
{
    private static readonly Dictionary<int, EthosUOperator> ByCode = new (OperatorKind Kind, EthosUOperator Row)[]
    {
        (Convolutions.Conv2D, new() { Lower = ConvolutionLowering.Conv2D }),
        (Convolutions.DepthwiseConv2D, new() { Lower = ConvolutionLowering.Depthwise }),
        (Convolutions.TransposeConv, new() { Lower = ConvolutionLowering.Transposed }),
        (MatrixProducts.FullyConnected, new() { Lower = ProductLowering.FullyConnected }),
        (MatrixProducts.BatchMatMul, new() { Lower = ProductLowering.BatchMatMul }),
        (Recurrent.Lstm, new() { Lower = RecurrentLowering.Step }),
        (Recurrent.Rnn, new() { Lower = RecurrentLowering.Step }),
        (Recurrent.UnidirectionalSequenceLstm, new() { Lower = RecurrentLowering.Sequence }),
        (Recurrent.BidirectionalSequenceLstm, new() { Lower = RecurrentLowering.Sequence }),
        (Recurrent.UnidirectionalSequenceRnn, new() { Lower = RecurrentLowering.Sequence }),
        (Recurrent.BidirectionalSequenceRnn, new() { Lower = RecurrentLowering.Sequence }),
        (Recurrent.Svdf, new() { Lower = RecurrentLowering.Svdf }),
        (Pooling.AveragePool2D, new() { Lower = ConvolutionLowering.Pool }),
        (Pooling.L2Pool2D, new() { Lower = ConvolutionLowering.Pool }),
        (Pooling.MaxPool2D, new() { Lower = ConvolutionLowering.Pool, Output = OutputKind.MaxPool }),
        (Normalizations.Softmax, new() { Lower = (op, input, _) => WideLowering.Softmax(op, input) }),
        (Normalizations.LogSoftmax, new() { Lower = (op, input, _) => WideLowering.Softmax(op, input) }),
        (Activations.Relu, Clamp),
        (Activations.Relu6, Clamp),
        (Activations.ReluN1To1, Clamp),
        (Activations.Relu0To1, Clamp),
        (Activations.Logistic, FusibleTable),
        (Activations.Tanh, FusibleTable),
        (Activations.HardSwish, FusibleTable),
        (Activations.LeakyRelu, FusibleTable),
        (Activations.Elu, FusibleTable),
        (Activations.Gelu, FusibleTable),
        (Activations.Prelu, new() { Lower = WideLowering.Prelu }),
        (UnaryFunctions.Exp, FusibleTable),
        (UnaryFunctions.Rsqrt, Table),
        (UnaryFunctions.Sqrt, Table),
        (UnaryFunctions.Log, Table),
        (UnaryFunctions.Sin, Table),
        (UnaryFunctions.Cos, Table),
        (Arithmetic.Add, new() { Output = OutputKind.AddSub }),
        (Arithmetic.Sub, new() { Output = OutputKind.AddSub }),
        (Arithmetic.Mul, new() { Output = OutputKind.Mul }),
        (Arithmetic.SquaredDifference, new() { Lower = WideLowering.SquaredDifference }),
        (Reductions.Mean, new() { Lower = ReductionLowering.Mean }),
        (Reductions.Sum, new() { Lower = ReductionLowering.Pooled }),
        (Reductions.ReduceMax, new() { Lower = ReductionLowering.Pooled, Output = OutputKind.MaxPool }),
        (Reductions.ReduceMin, new() { Lower = ReductionLowering.Pooled }),
        (Reductions.ArgMax, new() { Lower = (op, input, _) => ReductionLowering.ArgMax(op, input) }),
        (Reductions.ArgMin, new() { Lower = (op, input, _) => ReductionLowering.ArgMax(op, input) }),
        (Views.Reshape, View),
        (Views.Squeeze, View),
        (Views.ExpandDims, View),
        (Views.Shape, View),
        (Views.Rank, View),
        (Parts.Concatenation, new() { Lower = (op, _, _) => MoveLowering.Concatenate(op) }),
        (Parts.Pack, new() { Lower = (op, _, _) => MoveLowering.Concatenate(op) }),
        (Parts.Split, Slice),
        (Parts.SplitV, Slice),
        (Parts.Slice, Slice),
        (Parts.StridedSlice, Slice),
        (Parts.Unpack, Slice),
        (Gathers.Gather, Copy),
        (Moves.Tile, Copy),
        (Moves.SpaceToDepth, Copy),
        (Moves.DepthToSpace, Copy),
        (Moves.MirrorPad, Copy),
        (Moves.Pad, new() { Lower = MoveLowering.Pad, IsZeroPadding = true }),
        (Moves.PadV2, new() { Lower = MoveLowering.Pad }),
        (Moves.Transpose, new() { Lower = MoveLowering.Transpose }),
        (Resizes.ResizeBilinear, new() { Lower = MoveLowering.ResizeBilinear }),
        (Resizes.ResizeNearestNeighbor, new() { Lower = MoveLowering.ResizeNearest }),
        (Conversions.Quantize, Conversion),
        (Conversions.Dequantize, Conversion),
        (Conversions.Cast, Conversion),
    }.ToDictionary(entry => entry.Kind.Code, entry => entry.Row);

    private static EthosUOperator View => new() { Lower = (_, _, _) => [] };

    private static EthosUOperator Slice => new() { Lower = (op, _, _) => MoveLowering.Slice(op), IsSlice = true };

    private static EthosUOperator Copy => new() { Lower = (op, _, output) => MoveLowering.Copy(op, output) };

    private static EthosUOperator Conversion => new() { Lower = (op, input, output) => [MoveLowering.Convert(op, input, output)] };

    private static EthosUOperator Clamp => Conversion with { Activation = ActivationKind.Clamp, IsFusible = true };

    private static EthosUOperator Table => new() { Activation = ActivationKind.Table };

    private static EthosUOperator FusibleTable => Table with { IsFusible = true };

    public static EthosUOperator Of(OperatorInfo op) => ByCode.GetValueOrDefault(op.Code, EthosUOperator.Usual);
}
