using PerfSage.Zoo.Building;
using PerfSage.Zoo.Catalog;
using PerfSage.Zoo.Layers;
using PerfSage.Zoo.Schema;

namespace PerfSage.Tests.Golden;

/// <summary>Operators that make one number of many.</summary>
internal static class ReductionModels
{
    public static IReadOnlyList<NamedModel> All { get; } = [GraphExtensions.Model("reductions", Reductions)];

    private static void Reductions(GraphBuilder graph)
    {
        var x = graph.Conv2D(graph.Input([1, 70, 14, 24]), 24, 1);
        // Over the image, which is taller than a kernel; over a lower one; over channels; over an image too large for one kernel.
        var tall = graph.Mean(x, [1, 2]);
        var low = graph.Mean(graph.MaxPool2D(x, (5, 2)), [1, 2], keepDimensions: true);
        var channels = graph.Mean(x, [3]);
        var vast = graph.Mean(graph.Input([1, 80, 60, 6]), [1, 2]);
        var axis = graph.Constant([1, 2], "axes");
        var kept = new OperatorOptions(OptionsKind.Reducer, OptionField.Of(0, true));
        var y = graph.MaxPool2D(x, (5, 2));
        var sum = graph.Operator(BuiltinOperator.Sum, [y, axis], [1, 24], new OperatorOptions(OptionsKind.Reducer));
        var most = graph.Operator(BuiltinOperator.ReduceMax, [y, axis], [1, 1, 1, 24], kept);
        var least = graph.Operator(BuiltinOperator.ReduceMin, [y, graph.Constant([3], "axes")], [1, 14, 7, 1], kept);
        var first = graph.Operator(BuiltinOperator.ArgMax, [y, graph.Constant([3], "axis", [])], [1, 14, 7], type: TensorType.Int32);
        var last = graph.Operator(BuiltinOperator.ArgMin, [sum, graph.Constant([1], "axis", [])], [1], type: TensorType.Int32);
        var soft = graph.Softmax(y);
        var logarithms = graph.Unary(BuiltinOperator.LogSoftmax, graph.Input([4, 9]));
        graph.Output(tall, low, channels, vast, most, least, first, last, logarithms, soft);
    }
}
