using PerfSage.Tests.Golden;
using PerfSage.Zoo.Building;
using PerfSage.Zoo.Layers;
using PerfSage.Zoo.Schema;
using static PerfSage.Core.Tests.Devices.EthosU.Placing.PlacementCase;

namespace PerfSage.Core.Tests.Devices.EthosU.Placing;

/// <summary>Element types and quantization of some kinds, activations, softmax and LSTM.</summary>
internal static class TypeCases
{
    private const string Alike = "inputs of different element types";
    private const string Sign = "an output of another sign than its input";
    private const string Other = "an output of another element type than its input";
    private const string Signed = "an input that is not int8 or int16";
    private const string Scales = "inputs with another quantization than its output";
    private const string ZeroPoint = "a zero point that the NPU cannot subtract";
    private const string Activation = "a fused activation that the NPU does not have";
    private const string Rows = "an input of more than 65536 rows";
    private const string Shape = "an output of another shape than its input";
    private const string NoOperator = "no operator of the NPU";

    private static readonly Quantization Scale = Quantization.PerTensor(0.1f, 0);

    public static IReadOnlyList<PlacementCase> All { get; } =
    [
        Both("sum of five dimensions", null, g => g.Add(g.Input([1, 2, 3, 4, 5]), g.Input([1, 2, 3, 4, 5]))),
        Both("sum of int8 and int16", Alike, g => Sum(g, TensorType.Int8, TensorType.Int16, TensorType.Int8)),
        Both("sum of uint8 as int8", Sign, g => Sum(g, TensorType.UInt8, TensorType.UInt8, TensorType.Int8)),
        Both("sum of uint8 as int32", null, g => Sum(g, TensorType.UInt8, TensorType.UInt8, TensorType.Int32)),
        Both("sum of int8 as uint8", Sign, g => Sum(g, TensorType.Int8, TensorType.Int8, TensorType.UInt8)),
        Both("sum of int8 as int16", null, g => Sum(g, TensorType.Int8, TensorType.Int8, TensorType.Int16)),
        Both("sum with a TANH", null, g => Fused(g, 4)),
        Both("sum with a SIGN_BIT", Activation, g => Fused(g, 5)),
        Both("maximum of other scales", Scales, g => Maximum(g, 0.2f, 0)),
        Both("maximum of other zero points", Scales, g => Maximum(g, 0.1f, 3)),
        Both("maximum of the same scales", null, g => Maximum(g, 0.1f, 0)),
        Both("absolute int8 as int16", Other, g => Function(g, BuiltinOperator.Abs, TensorType.Int8, TensorType.Int16)),
        Both("logarithm of int16", null, g => Function(g, BuiltinOperator.Log, TensorType.Int16, TensorType.Int16)),
        Both("logarithm of uint8", Signed, g => Function(g, BuiltinOperator.Log, TensorType.UInt8, TensorType.UInt8)),
        Both("root of uint8", Signed, g => Function(g, BuiltinOperator.Rsqrt, TensorType.UInt8, TensorType.UInt8)),
        Both(
            "swish of int16",
            "an input that is not 8-bit",
            g => Function(g, BuiltinOperator.HardSwish, TensorType.Int16, TensorType.Int16)
        ),
        Both("pool of int8 as int16", Other, g => Function(g, BuiltinOperator.MaxPool2D, TensorType.Int8, TensorType.Int16)),
        Both("GELU", NoOperator, g => Function(g, BuiltinOperator.Gelu, TensorType.Int8, TensorType.Int8)),
        Both("DEQUANTIZE", NoOperator, g => g.Dequantize(g.Input([1, 8]))),
        new("zero point of int16", null, ZeroPoint, g => Zero(g, TensorType.Int16, 5)),
        Both("zero point of int32", ZeroPoint, g => Zero(g, TensorType.Int32, 5)),
        Both("zero point below 0 of uint8", ZeroPoint, g => Zero(g, TensorType.UInt8, -5)),
        new("zero point of 300 of int8", null, ZeroPoint, g => Zero(g, TensorType.Int8, 300)),
        Both("softmax of 65536 rows", null, g => Softmax(g, [1, 256, 256, 4])),
        Both("softmax of more rows", Rows, g => Softmax(g, [1, 257, 256, 4])),
        Both("softmax of another shape", Shape, g => Softmax(g, [1, 8], [1, 2, 4])),
        Both("softmax of int8 as int16", null, g => Softmax(g, [1, 8], type: TensorType.Int16)),
        Both("softmax of int8 as uint8", Other, g => Softmax(g, [1, 8], type: TensorType.UInt8)),
        Both("softmax with a negative beta", "a negative beta", g => Softmax(g, [1, 8], beta: -1)),
        Both("LSTM without an input gate", "a gate without weights of its own", g => Lstm(g, without: 1)),
        Both("LSTM with peepholes", "peepholes", g => Lstm(g, with: 9)),
        Both("LSTM with a projection", "a projection", g => Lstm(g, with: 16)),
        Both("LSTM with normalization", "layer normalization", g => Lstm(g, with: 23)),
        Both("LSTM of too few operands", "operands that are not those of a sequence", g => Lstm(g, count: 20)),
    ];

    private static Tensor Map(GraphBuilder graph, TensorType type, float scale = 0.1f, long zeroPoint = 0, int[]? shape = null) =>
        graph.AddTensor(type, shape ?? [1, 8], Quantization.PerTensor(scale, zeroPoint));

    private static void Sum(GraphBuilder graph, TensorType first, TensorType second, TensorType result) =>
        graph.Operator(BuiltinOperator.Add, [Map(graph, first), Map(graph, second)], [1, 8], type: result);

    private static void Fused(GraphBuilder graph, byte activation)
    {
        var options = new OperatorOptions(OptionsKind.Add, OptionField.Of(0, activation));
        graph.Operator(BuiltinOperator.Add, [Map(graph, TensorType.Int8), Map(graph, TensorType.Int8)], [1, 8], options);
    }

    private static void Maximum(GraphBuilder graph, float scale, long zeroPoint) =>
        graph.Operator(
            BuiltinOperator.Maximum,
            [Map(graph, TensorType.Int8), Map(graph, TensorType.Int8, scale, zeroPoint)],
            [1, 8],
            quantization: Scale
        );

    private static void Function(GraphBuilder graph, BuiltinOperator code, TensorType from, TensorType to) =>
        graph.Operator(code, [Map(graph, from)], [1, 8], type: to);

    private static void Zero(GraphBuilder graph, TensorType type, long zeroPoint) =>
        graph.Operator(BuiltinOperator.Reshape, [Map(graph, type, zeroPoint: zeroPoint)], [8], quantization: Scale);

    private static void Softmax(GraphBuilder graph, int[] shape, int[]? output = null, TensorType type = TensorType.Int8, float beta = 1) =>
        graph.Operator(
            BuiltinOperator.Softmax,
            [Map(graph, TensorType.Int8, shape: shape)],
            output ?? shape,
            new OperatorOptions(OptionsKind.Softmax, OptionField.Of(0, beta)),
            type
        );

    // Operands as TFLite numbers them: gates 1 to 8, biases 12 to 15, states 18 and 19.
    private static void Lstm(GraphBuilder graph, int? with = null, int? without = null, int count = 24)
    {
        var operands = new Tensor?[count];
        operands[0] = Map(graph, TensorType.Int8, shape: [1, 5, 8]);
        foreach (var gate in Enumerable.Range(1, 8).Where(i => i != without))
        {
            operands[gate] = graph.Weights(6, gate <= 4 ? 8 : 6);
        }

        foreach (var state in new[] { 18, 19 })
        {
            operands[state] = graph.AddTensor(TensorType.Int8, [1, 6], Scale, isVariable: true);
        }

        if (with is { } extra)
        {
            operands[extra] = graph.Weights(6, 6);
        }

        graph.Operator(BuiltinOperator.UnidirectionalSequenceLstm, operands, [1, 5, 6]);
    }
}
