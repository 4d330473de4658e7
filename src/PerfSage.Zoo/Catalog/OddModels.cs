using PerfSage.Zoo.Building;
using PerfSage.Zoo.Layers;
using PerfSage.Zoo.Schema;

namespace PerfSage.Zoo.Catalog;

/// <summary>Well-formed files that readers and analyses must survive, whether or not a runtime could run them.</summary>
public static class OddModels
{
    public static IReadOnlyList<NamedModel> All { get; } =
    [
        new("no-subgraph", () => new ModelBuilder()),
        Model("empty-graph", _ => { }),
        Model("input-is-output", graph => graph.Output(graph.Input([1, 4]))),
        Model("unknown-builtin", graph => Raw(graph, (BuiltinOperator)9999)),
        Model("unknown-options", graph => Raw(graph, BuiltinOperator.Conv2D, new OperatorOptions((OptionsKind)250, OptionField.Of(0, 7)))),
        Model(
            "foreign-options",
            graph => Raw(graph, BuiltinOperator.Conv2D, new OperatorOptions(OptionsKind.Softmax, OptionField.Of(0, 1f)))
        ),
        Model("missing-options", graph => Raw(graph, BuiltinOperator.Conv2D)),
        Model("unknown-element-type", graph => graph.Output(graph.AddTensor((TensorType)200, [1, 4]))),
        Model("custom-operator", graph => Custom(graph, "TFLite_Detection_PostProcess", [1, 2, 3])),
        Model("custom-operator-without-name", graph => Custom(graph, string.Empty, null)),
        .. Enumerable.Range(0, 9).Select(rank => Model($"rank-{rank}", graph => Ranked(graph, rank))),
        .. Enum.GetValues<TensorType>().Select(type => Model($"type-{type.ToString().ToLowerInvariant()}", graph => Typed(graph, type))),
        Model(
            "int4-weights",
            graph => graph.Output(graph.Conv2D(graph.Input([1, 8, 8, 3]), 5, 3, options: new WeightOptions { Type = TensorType.Int4 }))
        ),
        Model("float16-weights", Float16Weights),
        Model("dynamic-batch", graph => graph.Output(graph.FullyConnected(graph.Input([1, 16], signature: [-1, 16]), 4))),
        Model("dynamic-size", graph => graph.Output(graph.Relu(graph.Input([1, 1, 1, 3], signature: [1, -1, -1, 3])))),
        Model("zero-size", graph => graph.Output(graph.Relu(graph.Input([1, 0, 8, 4])))),
        Model("negative-size", graph => Raw(graph, BuiltinOperator.Relu, shape: [-1, 8])),
        Model("huge-size", graph => Raw(graph, BuiltinOperator.Relu, shape: [int.MaxValue, int.MaxValue, int.MaxValue])),
        Model("several-inputs-and-outputs", SeveralInputsAndOutputs),
        Model("repeated-output", graph => graph.Output(Twice(graph.Relu(graph.Input([1, 8]))))),
        Model(
            "same-input-twice",
            graph =>
            {
                var x = graph.Input([1, 8]);
                graph.Output(graph.Add(x, x));
            }
        ),
        Model("shared-weights", SharedWeights),
        Model(
            "dead-operator",
            graph =>
            {
                var x = graph.Input([1, 8]);
                _ = graph.Relu(x);
                graph.Output(graph.Relu6(x));
            }
        ),
        Model(
            "unused-tensors",
            graph =>
            {
                graph.Output(graph.Relu(graph.Input([1, 8])));
                _ = graph.Constant([1, 2, 3], "unused");
            }
        ),
        Model("operator-without-tensors", graph => graph.AddOperator(BuiltinOperator.Relu, [], [])),
        Model("variable-state", graph => graph.Output(graph.Svdf(graph.Input([1, 8]), units: 4, rank: 1, memory: 3))),
        Model("constant-output", graph => graph.Output(graph.Constant([1, 2, 3], "answer"))),
        new("several-subgraphs", SeveralSubgraphs),
        new("loop", Loop),
        new("two-signatures", TwoSignatures),
        Model("flex-operator", graph => Custom(graph, "FlexErf", null)),
        Model("open-image", graph => graph.Output(graph.Conv2D(graph.Input([1, 1, 1, 3], signature: [1, -1, -1, 3]), 8, 3))),
        new("legacy-operator-codes", () => WithConvolution(new ModelBuilder { LegacyOperatorCodes = true })),
        new("omitted-constants", () => WithConvolution(new ModelBuilder { OmitConstantData = true })),
        new("empty-description", () => WithConvolution(new ModelBuilder { Description = string.Empty })),
    ];

    private static NamedModel Model(string name, Action<GraphBuilder> build) =>
        new(
            name,
            () =>
            {
                var model = new ModelBuilder { Description = name };
                build(model.Main);
                return model;
            }
        );

    private static void Raw(GraphBuilder graph, BuiltinOperator code, OperatorOptions? options = null, IReadOnlyList<int>? shape = null)
    {
        var (x, y) = (graph.Input(shape ?? [1, 4, 4, 2]), graph.AddTensor(TensorType.Int8, shape ?? [1, 4, 4, 2]));
        graph.AddOperator(code, [x], [y], options);
        graph.Output(y);
    }

    private static void Custom(GraphBuilder graph, string code, byte[]? options)
    {
        var (x, y) = (graph.Input([1, 8]), graph.AddTensor(TensorType.Float32, [1, 10, 4]));
        graph.AddCustomOperator(code, [x, null], [y], options);
        graph.Output(y);
    }

    private static void Ranked(GraphBuilder graph, int rank)
    {
        var shape = Enumerable.Range(2, rank).ToArray();
        graph.Output(graph.Add(graph.Input(shape), graph.Input(shape)));
    }

    private static void Typed(GraphBuilder graph, TensorType type)
    {
        var (x, y) = (graph.Input([1, 3], type), graph.AddTensor(type, [1, 3]));
        graph.AddOperator(BuiltinOperator.Reshape, [x], [y], new OperatorOptions(OptionsKind.Reshape, OptionField.Of(0, [1, 3])));
        graph.Output(y);
    }

    private static void Float16Weights(GraphBuilder graph)
    {
        var x = graph.Input([1, 2], TensorType.Float32);
        var half = graph.AddTensor(TensorType.Float16, [1, 2], data: [0x00, 0x3C, 0x00, 0xC0], name: "half");
        graph.Output(graph.Add(x, graph.Dequantize(half)));
    }

    private static void SeveralInputsAndOutputs(GraphBuilder graph)
    {
        var (a, b, c) = (graph.Input([1, 8]), graph.Input([1, 8]), graph.Input([1, 4], TensorType.Float32));
        graph.Output(graph.Add(a, b), graph.Relu(c), graph.Concatenation([a, b], 1));
    }

    private static void SharedWeights(GraphBuilder graph)
    {
        var (x, y) = (graph.Input([1, 8]), graph.AddTensor(TensorType.Int8, [1, 8]));
        var weights = graph.AddTensor(TensorType.Int8, [8, 8], Quantization.PerTensor(0.01f, 0), new byte[64], "weights");
        var z = graph.AddTensor(TensorType.Int8, [1, 8]);
        graph.AddOperator(BuiltinOperator.FullyConnected, [x, weights, null], [y], version: 6);
        graph.AddOperator(BuiltinOperator.FullyConnected, [y, weights, null], [z], version: 6);
        graph.Output(z);
    }

    private static ModelBuilder Loop()
    {
        var model = new ModelBuilder { Description = "loop" };
        var main = model.Main;
        var (condition, body) = (model.AddGraph("condition"), model.AddGraph("body"));
        condition.Output(condition.FullyConnected(condition.Input([1, 16, 16, 8]), 1));
        body.Output(body.Conv2D(body.Input([1, 16, 16, 8]), 8, 3));
        var (x, y) = (main.Conv2D(main.Input([1, 16, 16, 8]), 8, 3), main.AddTensor(TensorType.Int8, [1, 16, 16, 8]));
        var subgraphs = new OperatorOptions(OptionsKind.While, OptionField.Of(0, condition.Index), OptionField.Of(1, body.Index));
        main.AddOperator(BuiltinOperator.While, [x], [y], subgraphs);
        main.Output(y);
        return model;
    }

    private static ModelBuilder TwoSignatures()
    {
        var model = WithConvolution(new ModelBuilder { Description = "two-signatures" });
        var decoder = model.AddGraph("decoder");
        decoder.Output(decoder.FullyConnected(decoder.Input([1, 16]), 64));
        model.AddSignature("encode", model.Main);
        model.AddSignature("decode", decoder);
        return model;
    }

    private static ModelBuilder SeveralSubgraphs()
    {
        var model = WithConvolution(new ModelBuilder { Description = "several-subgraphs" });
        var second = model.AddGraph("second");
        second.Output(second.FullyConnected(second.Input([1, 8]), 4));
        _ = model.AddGraph("third");
        return model;
    }

    private static ModelBuilder WithConvolution(ModelBuilder model)
    {
        model.Main.Output(model.Main.Conv2D(model.Main.Input([1, 8, 8, 3]), 4, 3));
        return model;
    }

    private static Tensor[] Twice(Tensor tensor) => [tensor, tensor];
}
