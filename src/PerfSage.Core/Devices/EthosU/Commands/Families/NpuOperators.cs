using PerfSage.Core.Graphs;
using PerfSage.Core.Operators;

namespace PerfSage.Core.Devices.EthosU.Commands.Families;

/// <summary>What an Ethos-U55 or U65 runs for the kinds of operators, a line for each that is not element-wise arithmetic.</summary>
internal static class NpuOperators
{
    private static readonly Dictionary<int, Action<OperatorSite>> ByCode = new (OperatorKind Kind, Action<OperatorSite> Lower)[]
    {
        (Convolutions.Conv2D, ConvolutionFamily.Lower),
        (Convolutions.DepthwiseConv2D, ConvolutionFamily.Lower),
        (Convolutions.TransposeConv, ConvolutionFamily.Lower),
        (MatrixProducts.FullyConnected, ProductFamily.FullyConnected),
        (MatrixProducts.BatchMatMul, ProductFamily.BatchMatMul),
        (Pooling.AveragePool2D, PoolingFamily.Lower),
        (Pooling.MaxPool2D, PoolingFamily.Lower),
        (Views.Reshape, ViewFamily.Lower),
        (Views.Squeeze, ViewFamily.Lower),
        (Views.ExpandDims, ViewFamily.Lower),
        (Views.Shape, Nothing),
        (Views.Rank, Nothing),
        (Parts.Concatenation, JoinFamily.Lower),
        (Parts.Pack, JoinFamily.Lower),
        (Parts.Split, SliceFamily.Lower),
        (Parts.SplitV, SliceFamily.Lower),
        (Parts.Unpack, SliceFamily.Lower),
        (Parts.Slice, SliceFamily.Lower),
        (Parts.StridedSlice, SliceFamily.Lower),
        (Moves.Pad, PadFamily.Lower),
        (Moves.PadV2, PadFamily.Lower),
        (Moves.MirrorPad, PadFamily.Lower),
        (Moves.Transpose, TransposeFamily.Lower),
        (Moves.Tile, ConversionFamily.Tile),
        (Resizes.ResizeBilinear, ResizeFamily.Lower),
        (Resizes.ResizeNearestNeighbor, ResizeFamily.Lower),
        (Reductions.Mean, MeanFamily.Lower),
        (Reductions.Sum, SumFamily.Lower),
        (Reductions.ReduceMax, ExtremeFamily.Lower),
        (Reductions.ReduceMin, ExtremeFamily.Lower),
        (Reductions.ReduceAny, ExtremeFamily.Lower),
        (Reductions.ReduceAll, ExtremeFamily.Lower),
        (Reductions.ArgMax, ExtremeFamily.ArgMax),
        (Normalizations.Softmax, SoftmaxFamily.Lower),
        (Activations.Relu, ActivationFamily.Clamp),
        (Activations.Relu6, ActivationFamily.Clamp),
        (Activations.ReluN1To1, ActivationFamily.Clamp),
        (Activations.Relu0To1, ActivationFamily.Clamp),
        (Activations.Prelu, PreluFamily.Lower),
        (Activations.LeakyRelu, ActivationFamily.LeakyRelu),
        (Activations.Logistic, ActivationFamily.Table),
        (Activations.Tanh, ActivationFamily.Table),
        (Activations.HardSwish, ActivationFamily.Table),
        (Activations.Elu, ActivationFamily.Table),
        (Activations.Gelu, ActivationFamily.Table),
        (UnaryFunctions.Exp, ActivationFamily.Table),
        (UnaryFunctions.Log, ActivationFamily.Table),
        (UnaryFunctions.Rsqrt, ActivationFamily.Table),
        (UnaryFunctions.Sqrt, ActivationFamily.Table),
        (UnaryFunctions.Sin, ActivationFamily.Table),
        (UnaryFunctions.Cos, ActivationFamily.Table),
        (Conversions.Quantize, ConversionFamily.Quantize),
        (Conversions.Cast, ConversionFamily.Cast),
        (Arithmetic.SquaredDifference, ArithmeticFamily.SquaredDifference),
        (UnaryFunctions.Abs, ArithmeticFamily.Unary),
        (Recurrent.UnidirectionalSequenceLstm, LstmFamily.Lower),
    }.ToDictionary(row => row.Kind.Code, row => row.Lower);

    public static Action<OperatorSite> Of(OperatorInfo op) => ByCode.GetValueOrDefault(op.Kind.Code, ArithmeticFamily.Binary);

    private static void Nothing(OperatorSite site) { }
}
