using PerfSage.Zoo.Building;
using PerfSage.Zoo.Catalog;
using PerfSage.Zoo.Layers;
using PerfSage.Zoo.Schema;

namespace PerfSage.Tests.Golden;

/// <summary>Operators that only move or resize what they read.</summary>
internal static class MoveModels
{
    public static IReadOnlyList<NamedModel> All { get; } =
    [GraphExtensions.Model("parts", Parts), GraphExtensions.Model("rearranged", Rearranged), GraphExtensions.Model("resized", Resized)];

    private static void Parts(GraphBuilder graph)
    {
        var x = graph.Conv2D(graph.Input([1, 12, 10, 48]), 48, 1);
        var halves = graph.Split(x, 3, 2);
        var left = graph.Conv2D(halves[0], 16, 3);
        // One operator reads the first part, two the second.
        var right = graph.Concatenation([left, graph.Relu(halves[1])], 3);
        var twice = graph.Concatenation([graph.Relu6(halves[1]), left], 3);
        Tensor[] sizes = [right, graph.Constant([4, 4, 4], "sizes"), graph.Constant([1], "axis", [])];
        var inThree = new OperatorOptions((OptionsKind)79, OptionField.Of(0, 3));
        var thirds = graph.Parts(BuiltinOperator.SplitV, sizes, right, 3, [1, 4, 10, 40], inThree);
        x = graph.Concatenation([graph.Tanh(thirds[1]), thirds[0], thirds[0]], 1);
        Tensor[] window = [x, graph.Constant([0, 2, 1, 0], "begin"), graph.Constant([1, 8, 7, 40], "size")];
        x = graph.Operator(BuiltinOperator.Slice, window, [1, 8, 7, 40], new OperatorOptions(OptionsKind.Slice));
        var strided = graph.StridedSlice(x, [0, 1, 0, 0], [1, 8, 7, 40], [1, 2, 3, 1]);
        var eight = new OperatorOptions(OptionsKind.Unpack, OptionField.Of(0, 8), OptionField.Of(1, 1));
        var rows = graph.Parts(BuiltinOperator.Unpack, [x], x, 8, [1, 7, 40], eight);
        var three = new OperatorOptions(OptionsKind.Pack, OptionField.Of(0, 3), OptionField.Of(1, -1));
        var packed = graph.Operator(BuiltinOperator.Pack, [rows[3], rows[5], rows[5]], [1, 7, 40, 3], three);
        graph.Output(twice, thirds[2], graph.Relu(strided), rows[0], packed);
    }

    private static void Rearranged(GraphBuilder graph)
    {
        var x = graph.Conv2D(graph.Input([1, 12, 8, 18]), 18, 1);
        x = graph.Transpose(x, [0, 2, 1, 3]);
        var (two, three) = (OptionField.Of(0, 2), OptionField.Of(0, 3));
        x = graph.Operator(BuiltinOperator.SpaceToDepth, [x], [1, 4, 6, 72], new OperatorOptions(OptionsKind.SpaceToDepth, two));
        x = graph.Operator(BuiltinOperator.DepthToSpace, [x], [1, 12, 18, 8], new OperatorOptions(OptionsKind.DepthToSpace, three));
        x = graph.Operator(BuiltinOperator.Tile, [x, graph.Constant([1, 1, 2, 3], "multiples")], [1, 12, 36, 24]);
        Tensor[] gathered = [x, graph.Constant([0, 7, 30], "indices")];
        x = graph.Operator(BuiltinOperator.Gather, gathered, [1, 12, 3, 24], new OperatorOptions(OptionsKind.Gather, two));
        Tensor[] expanded = [x, graph.Constant([1], "axis", [])];
        x = graph.Operator(BuiltinOperator.ExpandDims, expanded, [1, 1, 12, 3, 24], new OperatorOptions(OptionsKind.ExpandDims));
        x = graph.Operator(BuiltinOperator.Squeeze, [x], [12, 3, 24], new OperatorOptions(OptionsKind.Squeeze));
        var shape = graph.Operator(BuiltinOperator.Shape, [x], [3], type: TensorType.Int32);
        var rank = graph.Operator(BuiltinOperator.Rank, [x], [], type: TensorType.Int32);
        Tensor[] volume = [graph.Reshape(x, [1, 3, 6, 2, 24]), graph.Weights(2, 3, 1, 24, 10)];
        var y = graph.Operator(BuiltinOperator.Conv3D, volume, [1, 2, 3, 2, 10], Conv3DOptions());
        volume = [graph.Constant([1, 4, 6, 2, 6], "shape"), graph.Weights(2, 2, 1, 6, 10), y];
        y = graph.Operator(BuiltinOperator.Conv3DTranspose, volume, [1, 4, 6, 2, 6], type: TensorType.Int8);
        // Channels that move, and an order that nobody knows before it runs.
        var turned = graph.Transpose(graph.Reshape(x, [12, 3, 24]), [0, 2, 1]);
        var computed = graph.Operator(BuiltinOperator.Transpose, [turned, graph.Input([3], TensorType.Int32)], [12, 3, 24]);
        graph.Output(shape, rank, y, computed, graph.Operator(BuiltinOperator.Cast, [x], x.Shape, type: TensorType.Int16));
    }

    private static OperatorOptions Conv3DOptions() =>
        new(
            OptionsKind.Conv3D,
            OptionField.Of(0, (byte)Padding.Valid),
            OptionField.Of(1, 2),
            OptionField.Of(2, 1),
            OptionField.Of(3, 2),
            OptionField.Of(4, (byte)0),
            OptionField.Of(5, 3, 1),
            OptionField.Of(6, 1, 1),
            OptionField.Of(7, 2, 1)
        );

    private static void Resized(GraphBuilder graph)
    {
        var x = graph.Conv2D(graph.Input([1, 4, 3, 20]), 20, 1);
        var two = graph.ResizeBilinear(x, (8, 6));
        var four = graph.ResizeBilinear(x, (16, 12), halfPixelCenters: false);
        var eight = graph.ResizeNearestNeighbor(x, (32, 24));
        var same = graph.ResizeNearestNeighbor(two, (8, 6), halfPixelCenters: false);
        var aligned = new OperatorOptions(OptionsKind.ResizeBilinear, OptionField.Of(2, true), OptionField.Of(3, false));
        var corners = graph.Operator(BuiltinOperator.ResizeBilinear, [x, graph.Constant([7, 5], "size")], [1, 7, 5, 20], aligned);
        var odd = graph.ResizeNearestNeighbor(graph.AveragePool2D(x, (4, 3)), (5, 3));
        graph.Output(graph.ResizeBilinear(corners, (20, 15)), same, four, graph.Relu(eight), graph.ResizeBilinear(odd, (3, 20)));
    }
}
