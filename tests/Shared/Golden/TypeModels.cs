using PerfSage.Zoo.Building;
using PerfSage.Zoo.Catalog;
using PerfSage.Zoo.Layers;
using PerfSage.Zoo.Schema;

namespace PerfSage.Tests.Golden;

/// <summary>The same few layers in every element type, and several inputs at a time.</summary>
internal static class TypeModels
{
    public static IReadOnlyList<NamedModel> All { get; } =
    [
        GraphExtensions.Model("int16", graph => Layers(graph, 1), TensorType.Int16),
        GraphExtensions.Model("uint8-batch-4", graph => Layers(graph, 4), TensorType.UInt8),
        GraphExtensions.Model("float32", graph => Layers(graph, 1), TensorType.Float32),
        GraphExtensions.Model("mixed", Mixed),
    ];

    private static void Layers(GraphBuilder graph, int batch)
    {
        var x = graph.Conv2D(graph.Input([batch, 13, 11, 6]), 18, 3, 2, activation: FusedActivation.Relu);
        var y = graph.DepthwiseConv2D(x, 3);
        y = graph.Logistic(graph.Conv2D(y, 18, 1));
        x = graph.Mul(x, y);
        x = graph.Concatenation([graph.MaxPool2D(x, 2), graph.AveragePool2D(x, 2)], 3);
        x = graph.FullyConnected(graph.Mean(x, [1, 2]), 10);
        graph.Output(graph.Softmax(graph.LeakyRelu(x)));
    }

    private static void Mixed(GraphBuilder graph)
    {
        var x = graph.Conv2D(graph.Quantize(graph.Input([1, 9, 9, 4], TensorType.Float32)), 12, 3);
        var y = graph.Quantize(graph.Conv2D(x, 12, 3), TensorType.Int16);
        graph.Output(graph.Dequantize(graph.Conv2D(x, 8, 1)));
        graph.Output(graph.Mul(y, graph.ConstantLike(y, [0.5], [1])));
        var four = Quantization.PerTensor(0.5f, 0);
        var narrow = graph.Operator(BuiltinOperator.Quantize, [x], x.Shape, type: TensorType.Int4, quantization: four);
        graph.Output(graph.Unary(BuiltinOperator.Neg, narrow));
        var narrowWeights = new WeightOptions { Type = TensorType.Int8 };
        var hybrid = graph.Conv2D(graph.Input([1, 6, 6, 4], TensorType.Float32), 8, 3, options: narrowWeights);
        var other = graph.Input([1, 6, 6, 8], TensorType.Float32);
        var flags = graph.Operator(BuiltinOperator.Greater, [hybrid, other], hybrid.Shape, type: TensorType.Bool);
        var most = graph.AddTensor(TensorType.Bool, [8], data: [1, 1, 1, 1, 1, 1, 1, 0], name: "most");
        flags = graph.Operator(BuiltinOperator.LogicalAnd, [flags, most], flags.Shape);
        graph.Output(graph.Operator(BuiltinOperator.Select, [flags, hybrid, hybrid], hybrid.Shape, type: TensorType.Float32));
    }
}
