using PerfSage.Tests.Golden;
using PerfSage.Zoo.Building;
using PerfSage.Zoo.Layers;
using PerfSage.Zoo.Schema;
using static PerfSage.Core.Tests.Devices.EthosU.Placing.PlacementCase;

namespace PerfSage.Core.Tests.Devices.EthosU.Placing;

/// <summary>Weights, biases and products.</summary>
internal static class WeightCases
{
    private const string RunTimeWeights = "weights that are computed at run time";
    private const string Narrow = "weights that are not 8-bit";
    private const string Sum = "weights that overflow the NPU's accumulator";
    private const string RunTimeBias = "a bias that is computed at run time";
    private const string BiasType = "a bias that is not int32 or int64";
    private const string BiasShape = "a bias that is not one number per channel";
    private const string BiasSize = "a bias that overflows the NPU's accumulator";
    private const string Matrix = "weights that are no matrix";
    private const string Product = "a product of feature maps that are not int8";
    private const string LongProduct = "a product of feature maps with more than 65536 columns";

    private const int LongAxis = (1 << 16) + 1;

    private static readonly Quantization Scale = Quantization.PerTensor(0.1f, 0);

    public static IReadOnlyList<PlacementCase> All { get; } =
    [
        new("filter computed", RunTimeWeights, null, g => Conv(g, g.Input([4, 3, 3, 4]))),
        new("depthwise filter computed", RunTimeWeights, null, g => Depthwise(g, g.Input([1, 3, 3, 2]))),
        new("transposed filter computed", RunTimeWeights, null, Transposed),
        Both("filter of 16 bits", Narrow, g => Conv(g, g.AddTensor(TensorType.Int16, [4, 1, 1, 4], Scale, new byte[32]))),
        Both("filter of 4 bits", Narrow, g => Conv(g, g.AddTensor(TensorType.Int4, [4, 1, 1, 4], Scale, new byte[8]))),
        Both("filter of uint8", null, g => Conv(g, g.AddTensor(TensorType.UInt8, [4, 1, 1, 4], Scale, new byte[16]))),
        Both(
            "filter without scales",
            "tensors that are not quantized",
            g => Conv(g, g.AddTensor(TensorType.Int8, [4, 1, 1, 4], null, new byte[16]))
        ),
        Both("sum of a filter at its limit", null, g => Conv(g, Full(g, [1, 256, 256, 1]))),
        Both("sum of a filter above its limit", Sum, g => Conv(g, Full(g, [1, 257, 256, 1]))),
        Both("sum of a depthwise filter at its limit", null, g => Depthwise(g, Full(g, [1, 256, 256, 2]))),
        Both("sum of a depthwise filter above its limit", Sum, g => Depthwise(g, Full(g, [1, 257, 256, 2]))),
        new("sum of a filter over 16 bits above its limit", Sum, null, g => Conv(g, Full(g, [1, 257, 256, 1]), type: TensorType.Int16)),
        Both("bias computed", RunTimeBias, g => Conv(g, Kernel(g), g.Input([4], TensorType.Int32))),
        Both("bias of 16 bits", BiasType, g => Conv(g, Kernel(g), g.AddTensor(TensorType.Int16, [4], Scale, new byte[8]))),
        Both("bias of 64 bits", null, g => Conv(g, Kernel(g), Bias(g, (1L << 40) - 1))),
        new("bias of 41 bits", BiasSize, null, g => Conv(g, Kernel(g), Bias(g, 1L << 40))),
        Both("bias of 49 bits", BiasSize, g => Conv(g, Kernel(g), Bias(g, 1L << 48))),
        Both("bias along channels", null, g => Conv(g, Kernel(g), g.Constant([1, 2, 3, 4], "bias", [1, 1, 1, 4]))),
        Both("bias along rows", BiasShape, g => Conv(g, Kernel(g), g.Constant([1, 2, 3, 4], "bias", [4, 1]))),
        Both("matrix with dimensions of 1", null, g => Layer(g, g.Weights(4, 1, 1, 8))),
        Both("matrix with other dimensions", Matrix, g => Layer(g, g.Weights(4, 2, 4))),
        Both("vector", Matrix, g => Layer(g, g.Weights(8))),
        Both("layer of two feature maps", null, g => Layer(g, g.Input([4, 8]))),
        new("layer of two uint8 feature maps", Product, null, g => Layer(g, g.Input([4, 8], TensorType.UInt8), TensorType.UInt8)),
        new("layer of two feature maps with 65537 columns", LongProduct, null, g => Layer(g, g.Input([4, LongAxis]), columns: LongAxis)),
        new("product of int16", Product, null, g => Multiply(g, [2, 8], TensorType.Int16)),
        Both("product over 65536", null, g => Multiply(g, [1, 1 << 16])),
        new("product over 65537", LongProduct, null, g => Multiply(g, [1, (1 << 16) + 1])),
        new("product over 65537 rows", LongProduct, null, g => Multiply(g, [(1 << 16) + 1, 1], adjoint: true)),
    ];

    private static Tensor Kernel(GraphBuilder graph) => graph.Weights(4, 3, 3, 4);

    private static Tensor Bias(GraphBuilder graph, long largest) =>
        graph.AddTensor(TensorType.Int64, [4], Scale, [.. new byte[24], .. BitConverter.GetBytes(largest)]);

    // Every weight is -127, so a filter of 2^16 weights just fits.
    private static Tensor Full(GraphBuilder graph, int[] shape) =>
        graph.AddTensor(TensorType.Int8, shape, Scale, [.. Enumerable.Repeat(unchecked((byte)-127), shape[1] * shape[2] * shape[3])]);

    private static void Conv(GraphBuilder graph, Tensor weights, Tensor? bias = null, TensorType type = TensorType.Int8) =>
        graph.Operator(
            BuiltinOperator.Conv2D,
            [graph.Input([1, 300, 300, weights.Shape[3]], type), weights, bias],
            [1, 300, 300, weights.Shape[0]],
            new OperatorOptions(OptionsKind.Conv2D)
        );

    private static void Depthwise(GraphBuilder graph, Tensor weights) =>
        graph.Operator(
            BuiltinOperator.DepthwiseConv2D,
            [graph.Input([1, 300, 300, 2]), weights],
            [1, 300, 300, 2],
            new OperatorOptions(OptionsKind.DepthwiseConv2D)
        );

    private static void Layer(GraphBuilder graph, Tensor weights, TensorType type = TensorType.Int8, int columns = 8) =>
        graph.Operator(BuiltinOperator.FullyConnected, [graph.Input([1, columns], type), weights], [1, 4]);

    private static void Transposed(GraphBuilder graph) =>
        graph.Operator(
            BuiltinOperator.TransposeConv,
            [graph.Constant([1, 8, 8, 4], "shape"), graph.Input([4, 3, 3, 2]), graph.Input([1, 8, 8, 2])],
            [1, 8, 8, 4],
            new OperatorOptions(OptionsKind.TransposeConv, OptionField.Of(1, 1), OptionField.Of(2, 1)),
            TensorType.Int8,
            Scale
        );

    private static void Multiply(GraphBuilder graph, int[] shape, TensorType type = TensorType.Int8, bool adjoint = false) =>
        graph.Operator(
            BuiltinOperator.BatchMatMul,
            [graph.Input(shape, type), graph.Input([shape[adjoint ? 0 : 1], 2], type)],
            [shape[adjoint ? 1 : 0], 2],
            new OperatorOptions(OptionsKind.BatchMatMul, OptionField.Of(0, adjoint), OptionField.Of(1, false))
        );
}
