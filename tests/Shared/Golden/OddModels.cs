using PerfSage.Zoo.Building;
using PerfSage.Zoo.Catalog;
using PerfSage.Zoo.Layers;
using PerfSage.Zoo.Schema;

namespace PerfSage.Tests.Golden;

/// <summary>Models that have more than one graph, or no weights, or operators that nobody knows.</summary>
internal static class OddModels
{
    public static IReadOnlyList<NamedModel> All { get; } =
    [
        new("subgraphs", Subgraphs),
        new("no-weights", NoWeights),
        GraphExtensions.Model("unknown", Unknown),
        GraphExtensions.Model("extremes", Extremes),
    ];

    private static ModelBuilder Subgraphs()
    {
        var model = WithWeights(new ModelBuilder());
        foreach (var name in new[] { "then", "else" })
        {
            var graph = model.AddGraph(name);
            graph.Output(graph.FullyConnected(graph.Conv2D(graph.Input([1, 5, 7, 8]), 10, 3), 30));
        }

        var main = model.Main;
        var (condition, value) = (main.Input([1], TensorType.Bool), main.Input([1, 5, 7, 8]));
        var branches = new OperatorOptions(OptionsKind.If, OptionField.Of(0, 1), OptionField.Of(1, 2));
        main.Output(main.Operator(BuiltinOperator.If, [condition, value], [1, 30], branches, TensorType.Int8));
        return model;
    }

    // Stripped, as a file that says of some weights how well they compress.
    private static ModelBuilder NoWeights()
    {
        var model = WithWeights(new ModelBuilder { OmitConstantData = true });
        var statistics = Quantization.PerTensor(0.1f, 0) with { Min = [6.5f], Max = [0.25f] };
        var (x, y) = (model.Main.Input([1, 8]), model.Main.AddTensor(TensorType.Int8, [1, 5]));
        model.Main.AddOperator(BuiltinOperator.FullyConnected, [x, model.Main.AddTensor(TensorType.Int8, [5, 8], statistics)], [y]);
        model.Main.Output(y);
        return model;
    }

    private static ModelBuilder WithWeights(ModelBuilder model)
    {
        var x = model.Main.Conv2D(model.Main.Input([1, 8, 6, 20]), 40, 3);
        model.Main.Output(model.Main.FullyConnected(model.Main.DepthwiseConv2D(x, 3), 10));
        return model;
    }

    private static void Unknown(GraphBuilder graph)
    {
        var x = graph.Conv2D(graph.Input([1, 1, 10, 8], signature: [1, -1, 10, 8]), 16, 3);
        var y = graph.AddTensor(TensorType.Int8, x.Shape);
        graph.AddCustomOperator("Fancy", [x, null], [y]);
        // What nobody reads, and what reads and writes nothing.
        _ = graph.Relu(x);
        graph.AddOperator(BuiltinOperator.Relu, [], []);
        graph.Output(graph.Unary((BuiltinOperator)9999, y), graph.Unary(BuiltinOperator.Floor, x));
    }

    // Beyond what training saw, in every way that is checked.
    private static void Extremes(GraphBuilder graph)
    {
        var x = graph.Conv2D(graph.Input([1, 3, 3, 8]), 4000, 1);
        x = graph.AveragePool2D(graph.Conv2D(x, 4, 1), (3, 3));
        x = graph.FullyConnected(x, 40_000, options: new WeightOptions { ZeroFraction = 1 });
        graph.Output(graph.Softmax(x));
    }
}
