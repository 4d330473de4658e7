using PerfSage.Zoo.Building;
using PerfSage.Zoo.Catalog;
using PerfSage.Zoo.Layers;
using PerfSage.Zoo.Schema;

namespace PerfSage.Tests.Golden;

/// <summary>Arithmetic of one and two tensors, and the activations that are merged into what is before them.</summary>
internal static class ElementWiseModels
{
    private static readonly BuiltinOperator[] Functions =
    [
        BuiltinOperator.Relu,
        BuiltinOperator.Relu6,
        BuiltinOperator.ReluN1To1,
        BuiltinOperator.Relu0To1,
        BuiltinOperator.Logistic,
        BuiltinOperator.Tanh,
        BuiltinOperator.HardSwish,
        BuiltinOperator.LeakyRelu,
        BuiltinOperator.Elu,
        BuiltinOperator.Exp,
        BuiltinOperator.Gelu,
        BuiltinOperator.Rsqrt,
        BuiltinOperator.Sqrt,
        BuiltinOperator.Log,
        BuiltinOperator.Sin,
        BuiltinOperator.Cos,
        BuiltinOperator.Abs,
    ];

    public static IReadOnlyList<NamedModel> All { get; } =
    [
        GraphExtensions.Model("arithmetic", Arithmetic),
        GraphExtensions.Model("large-operands", LargeOperands),
        GraphExtensions.Model("functions-alone", FunctionsAlone),
        GraphExtensions.Model("functions-merged", FunctionsMerged),
    ];

    private static void Arithmetic(GraphBuilder graph)
    {
        var (a, b) = (graph.Conv2D(graph.Input([1, 11, 9, 20]), 20, 1), graph.Input([1, 11, 9, 20]));
        var x = graph.Add(a, b, FusedActivation.Relu);
        x = graph.Sub(x, graph.ConstantLike(x, [0.25], [1]));
        x = graph.Mul(x, graph.ConstantLike(x, [.. Enumerable.Range(1, 20).Select(i => i / 20.0)], [20]), FusedActivation.Relu6);
        x = graph.Add(x, graph.AveragePool2D(x, (11, 9)));
        x = graph.SquaredDifference(x, a);
        x = graph.Operator(BuiltinOperator.Maximum, [x, a], x.Shape);
        x = graph.Operator(BuiltinOperator.Minimum, [graph.Reshape(graph.Mean(x, [1, 2]), [1, 1, 1, 20]), x], x.Shape);
        var alpha = graph.Weights(1, 1, 20);
        x = graph.Operator(BuiltinOperator.Prelu, [x, alpha], x.Shape);
        x = graph.Operator(BuiltinOperator.Prelu, [x, alpha], x.Shape, quantization: Quantization.PerTensor(0.5f, 3));
        var (wide, other) = (graph.Input([1, 6, 5, 12], TensorType.Int32), graph.Input([1, 6, 5, 12], TensorType.Int32));
        wide = graph.Operator(BuiltinOperator.Mul, [graph.Operator(BuiltinOperator.Add, [wide, other], wide.Shape), other], wide.Shape);
        graph.Output(graph.Add(x, x), graph.Operator(BuiltinOperator.Minimum, [wide, other], wide.Shape));
    }

    // Whether the second operand takes a place decides how much of the first fits the buffer.
    private static void LargeOperands(GraphBuilder graph)
    {
        var x = graph.Input([1, 40, 36, 24]);
        graph.Output(graph.Sub(x, graph.ConstantLike(x, [0.25], [1])), graph.Sub(x, graph.Input([1, 40, 36, 24])));
    }

    private static void FunctionsAlone(GraphBuilder graph)
    {
        foreach (var function in Functions)
        {
            graph.Output(graph.Unary(function, graph.Input([1, 9, 7, 20])));
        }
    }

    // Each behind a convolution of its own; the last ones cannot be merged.
    private static void FunctionsMerged(GraphBuilder graph)
    {
        var x = graph.Input([1, 10, 6, 12]);
        foreach (var function in Functions.Take(11).Append(BuiltinOperator.Rsqrt))
        {
            x = graph.Unary(function, graph.Conv2D(x, 12, 1));
        }

        var activated = graph.Conv2D(x, 12, 3, activation: FusedActivation.Relu);
        var read = graph.Conv2D(graph.Relu(activated), 12, 3);
        var output = graph.Conv2D(graph.Unary(BuiltinOperator.Elu, read), 12, 1);
        graph.Output(graph.Add(read, graph.Tanh(output)), output, graph.Relu6(graph.DepthwiseConv2D(x, 3)));
    }
}
