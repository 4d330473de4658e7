using PerfSage.Zoo.Building;
using PerfSage.Zoo.Catalog;
using PerfSage.Zoo.Layers;
using PerfSage.Zoo.Schema;

namespace PerfSage.Tests.Golden;

/// <summary>Kinds that an Ethos-U85 runs and its predecessors leave to the host.</summary>
internal static class DecisionModels
{
    private static readonly BuiltinOperator[] Comparisons =
    [
        BuiltinOperator.Equal,
        BuiltinOperator.NotEqual,
        BuiltinOperator.Greater,
        BuiltinOperator.GreaterEqual,
        BuiltinOperator.Less,
        BuiltinOperator.LessEqual,
    ];

    public static IReadOnlyList<NamedModel> All { get; } =
    [GraphExtensions.Model("decisions", Decisions), GraphExtensions.Model("scattered", Scattered)];

    private static void Decisions(GraphBuilder graph)
    {
        var (x, y) = (graph.Conv2D(graph.Input([1, 11, 9, 20]), 20, 1), graph.Input([1, 11, 9, 20]));
        var truth = Quantization.PerTensor(1, 0);
        Tensor[] compared =
        [
            .. Comparisons.Select(code => graph.Operator(code, [x, y], x.Shape, type: TensorType.Bool, quantization: truth)),
        ];
        var both = graph.Operator(BuiltinOperator.LogicalAnd, [compared[0], compared[2]], x.Shape);
        var either = graph.Operator(BuiltinOperator.LogicalOr, [compared[1], compared[3]], x.Shape);
        var neither = graph.Unary(BuiltinOperator.LogicalNot, graph.Operator(BuiltinOperator.LogicalOr, [both, either], x.Shape));
        var chosen = graph.Operator(BuiltinOperator.Select, [neither, x, y], x.Shape, type: x.Type, quantization: x.Quantization);
        chosen = graph.Operator(BuiltinOperator.SelectV2, [compared[4], chosen, y], x.Shape, type: x.Type, quantization: x.Quantization);
        var axes = graph.Constant([3], "axes");
        var kept = new OperatorOptions(OptionsKind.Reducer, OptionField.Of(0, true));
        var any = graph.Operator(BuiltinOperator.ReduceAny, [both, axes], [1, 11, 9, 1], kept);
        graph.Output(chosen, any, graph.Operator(BuiltinOperator.ReduceAll, [compared[5], axes], [1, 11, 9, 1], kept));
    }

    private static void Scattered(GraphBuilder graph)
    {
        // Nothing is before them that they could run as part of.
        var (a, b) = (graph.Input([1, 6, 5, 20]), graph.Input([1, 6, 5, 20]));
        var reversed = graph.Operator(BuiltinOperator.ReverseV2, [a, graph.Constant([2], "axis")], a.Shape);
        graph.Output(graph.Unary(BuiltinOperator.Neg, a), graph.Operator(BuiltinOperator.Div, [a, b], a.Shape), reversed);
        var x = graph.Reshape(graph.Conv2D(a, 20, 1), [6, 100]);
        Tensor[] places = [graph.Constant([7, 2, 0, 5, 9, 3], "places", [6, 1]), x, graph.Constant([12, 100], "shape")];
        x = graph.Operator(BuiltinOperator.ScatterNd, places, [12, 100], type: x.Type, quantization: x.Quantization);
        Tensor[] rows = [x, graph.Constant([11, 4, 4], "rows")];
        x = graph.Operator(BuiltinOperator.Gather, rows, [3, 100], new OperatorOptions(OptionsKind.Gather, OptionField.Of(0, 0)));
        graph.Output(x);
    }
}
