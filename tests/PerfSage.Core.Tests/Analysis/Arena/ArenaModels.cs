using PerfSage.Zoo.Building;
using PerfSage.Zoo.Catalog;
using PerfSage.Zoo.Families;
using PerfSage.Zoo.Layers;
using PerfSage.Zoo.Schema;

namespace PerfSage.Core.Tests.Analysis.Arena;

/// <summary>
/// The models whose arenas were measured: all families and layers of the zoo, networks at random, and what is particular.
/// </summary>
internal static class ArenaModels
{
    private const int Networks = 150;

    public static IEnumerable<(string Name, ModelBuilder Model)> All =>
        [
            .. ModelFamilies.All.Select(family => (family.Name, family.Build())),
            .. LayerModels.All.Select(model => ($"layer-{model.Name}", model.Factory())),
            .. Enumerable.Range(1, Networks).Select(seed => ($"network-{seed}", ArenaNetworks.Create(seed))),
            .. Particular,
        ];

    private static IEnumerable<(string Name, ModelBuilder Model)> Particular =>
        [
            ("constant-dequantized", Of(ConstantDequantized)),
            ("input-unused", Of(g => Outputs(g, Unused(g)))),
            ("input-is-output", Of(g => Outputs(g, g.Input([1, 100]), g.Relu(g.Input([1, 50]))))),
            ("output-unread", Of(g => Outputs(g, Unread(g)))),
            ("shape-computed", Of(ShapeComputed)),
            ("dense-hybrid", Of(g => g.Output(g.FullyConnected(g.Input([3, 40]), 7, options: EightBits)))),
            ("dense-hybrid-twice", Of(g => g.Output(g.FullyConnected(g.FullyConnected(g.Input([1, 40]), 9, options: EightBits), 7)))),
            ("conv-hybrid-1x1", Of(g => g.Output(g.Conv2D(g.Input([2, 6, 5, 3]), 7, 1, options: EightBits)))),
            ("conv-hybrid-strided", Of(g => g.Output(g.Conv2D(g.Input([1, 6, 5, 3]), 7, 3, stride: 2, options: EightBits)))),
            (
                "conv-hybrid-per-tensor",
                Of(g => g.Output(g.Conv2D(g.Input([1, 6, 5, 3]), 7, 3, options: EightBits with { PerChannel = false })))
            ),
            ("depthwise-hybrid", Of(g => g.Output(g.DepthwiseConv2D(g.Input([2, 6, 5, 3]), 3, options: EightBits)))),
            ("batch-matmul-constant", Of(BatchMatMulByConstant)),
            ("sum", Of(g => g.Output(Reduce(g, BuiltinOperator.Sum, g.Input([1, 7, 9, 3]))))),
            ("while", Loop()),
        ];

    private static WeightOptions EightBits => new() { Type = TensorType.Int8 };

    private static ModelBuilder Of(Action<GraphBuilder> build)
    {
        var model = new ModelBuilder(activationType: TensorType.Float32);
        build(model.Main);
        return model;
    }

    private static void Outputs(GraphBuilder graph, params Tensor[] tensors) => graph.Output(tensors);

    private static void ConstantDequantized(GraphBuilder graph)
    {
        var x = graph.Input([1, 5, 5, 7]);
        var half = graph.AddTensor(TensorType.Float16, [7], data: new byte[14], name: "half");
        graph.Output(graph.Add(graph.Relu(x), graph.Dequantize(half)));
    }

    private static Tensor Unused(GraphBuilder graph)
    {
        graph.Input([1, 77]);
        return graph.Relu(graph.Relu(graph.Input([1, 50])));
    }

    private static Tensor Unread(GraphBuilder graph)
    {
        var x = graph.Relu(graph.Input([1, 50]));
        graph.Logistic(x);
        return graph.Tanh(graph.Tanh(graph.Tanh(x)));
    }

    private static void ShapeComputed(GraphBuilder graph)
    {
        var x = graph.Relu(graph.Input([1, 9, 5]));
        var shape = graph.AddTensor(TensorType.Int32, [3]);
        graph.AddOperator(BuiltinOperator.Shape, [x], [shape], new OperatorOptions((OptionsKind)55, OptionField.Of(0, (byte)2)));
        graph.Output(graph.Tanh(x), shape);
    }

    private static void BatchMatMulByConstant(GraphBuilder graph)
    {
        var data = new byte[4 * 12 * 5];
        graph.Output(graph.BatchMatMul(graph.Relu(graph.Input([1, 6, 12])), graph.AddTensor(TensorType.Float32, [1, 12, 5], data: data)));
    }

    private static Tensor Reduce(GraphBuilder graph, BuiltinOperator code, Tensor x)
    {
        var output = graph.AddTensor(x.Type, [1, 3]);
        graph.AddOperator(code, [x, graph.Constant([1, 2], "axes")], [output], new OperatorOptions(OptionsKind.Reducer));
        return output;
    }

    private static ModelBuilder Loop()
    {
        var model = new ModelBuilder(activationType: TensorType.Float32);
        var main = model.Main;
        var (condition, body) = (model.AddGraph("condition"), model.AddGraph("body"));
        var isDone = condition.AddTensor(TensorType.Bool, [1]);
        condition.AddOperator(
            BuiltinOperator.Less,
            [condition.Input([1]), condition.AddTensor(TensorType.Float32, [1], data: new byte[4])],
            [isDone],
            new OperatorOptions(OptionsKind.Less)
        );
        condition.Output(isDone);
        body.Output(body.Tanh(body.Relu(body.Input([1]))));
        var result = main.AddTensor(TensorType.Float32, [1]);
        main.AddOperator(
            BuiltinOperator.While,
            [main.Relu(main.Input([1]))],
            [result],
            new OperatorOptions(OptionsKind.While, OptionField.Of(0, 1), OptionField.Of(1, 2))
        );
        main.Output(result);
        return model;
    }
}
