using PerfSage.Tests.Golden;
using PerfSage.Zoo.Building;
using PerfSage.Zoo.Layers;
using PerfSage.Zoo.Schema;
using static PerfSage.Core.Tests.Devices.EthosU.Placing.PlacementCase;

namespace PerfSage.Core.Tests.Devices.EthosU.Placing;

/// <summary>Permutations, slices, paddings, splits and gathers.</summary>
internal static class MoveCases
{
    private const string Permutation = "a permutation that the NPU does not have for this shape and type";
    private const string NoPermutation = "operands that are no permutation";
    private const string Computed = "parameters that are not constant";
    private const string Steps = "steps over a dimension that is neither height nor width";
    private const string Splits = "another number of outputs than of splits";
    private const string Axis = "an axis other than the first after the batch dimensions";
    private const string NoOperator = "no operator of the NPU";

    public static IReadOnlyList<PlacementCase> All { get; } =
    [
        Both("NHWC to NCHW", null, g => g.Transpose(g.Input([1, 300, 300, 64]), [0, 3, 1, 2])),
        Both("NCHW to NHWC", null, g => g.Transpose(g.Input([1, 64, 300, 300]), [0, 2, 3, 1])),
        Both("matrix", null, g => g.Transpose(g.Input([300, 400]), [1, 0])),
        Both("image of 65536 columns", null, g => g.Transpose(g.Input([1, 2, 1 << 16, 2]), [0, 2, 1, 3])),
        new("image of 65537 columns", Permutation, null, g => g.Transpose(g.Input([1, 2, (1 << 16) + 1, 2]), [0, 2, 1, 3])),
        Both("nothing moves, whatever the size", null, g => g.Transpose(g.Input([2, 300, 300, 2]), [0, 1, 2, 3])),
        Both("two images with 2^16 rows", null, g => g.Transpose(g.Input([2, 256, 256, 2]), [0, 2, 1, 3])),
        new("two images with more rows", Permutation, null, g => g.Transpose(g.Input([2, 257, 256, 2]), [0, 2, 1, 3])),
        new("batch and height", Permutation, null, g => g.Transpose(g.Input([2, 257, 256, 2]), [1, 0, 2, 3])),
        Both("five dimensions", null, g => g.Transpose(g.Input([2, 32, 32, 32, 2]), [0, 1, 3, 2, 4])),
        new("five larger dimensions", Permutation, null, g => g.Transpose(g.Input([2, 41, 41, 41, 2]), [0, 1, 3, 2, 4])),
        Both(
            "nine dimensions",
            "more than 8 dimensions",
            g => g.Transpose(g.Input([1, 1, 1, 1, 1, 1, 1, 2, 2]), [0, 1, 2, 3, 4, 5, 6, 8, 7])
        ),
        Both("int32, NWHC", null, g => Transpose(g, [1, 4, 6, 1 << 14], [0, 2, 1, 3])),
        new("int32, NWHC, deep", Permutation, null, g => Transpose(g, [1, 4, 6, (1 << 14) + 1], [0, 2, 1, 3])),
        new("int32, NWHC of two", Permutation, null, g => Transpose(g, [2, 4, 6, 8], [0, 2, 1, 3])),
        Both("int32, NHCW", null, g => Transpose(g, [2, 1 << 15, 2, 2], [0, 1, 3, 2])),
        new("int32, NHCW, high", Permutation, null, g => Transpose(g, [2, (1 << 15) + 1, 2, 2], [0, 1, 3, 2])),
        Both("int32, nothing moves", null, g => Transpose(g, [1, 1, 1, 1 << 15], [0, 1, 2, 3])),
        new("int32, nothing moves, deep", Permutation, null, g => Transpose(g, [1, 1, 1, (1 << 15) + 1], [0, 1, 2, 3])),
        new("int32, NCHW", Permutation, null, g => Transpose(g, [1, 4, 6, 8], [0, 3, 1, 2])),
        new("int32, five dimensions", Permutation, null, g => Transpose(g, [1, 1, 4, 6, 8], [0, 1, 2, 4, 3])),
        Both("one axis twice", NoPermutation, g => Transpose(g, [1, 4, 4, 8], [0, 1, 1, 3])),
        Both("too few axes", NoPermutation, g => Transpose(g, [1, 4, 4, 8], [0, 2, 1])),
        Both("a permutation of run time", "a permutation that is computed at run time", g => Move(g, BuiltinOperator.Transpose, 1)),
        Both("steps over height and width", null, g => Stride(g, [1, 2, 3, 1])),
        Both("steps over channels", Steps, g => Stride(g, [1, 1, 1, 2])),
        Both("steps over the batch", Steps, g => g.StridedSlice(g.Input([4, 6, 6, 8]), [0, 0, 0, 0], [4, 6, 6, 8], [2, 1, 1, 1])),
        Both("steps after an ellipsis", Steps, g => Ellipsis(g, 2)),
        Both("no steps after an ellipsis", null, g => Ellipsis(g, 1)),
        Both("steps backwards", "steps backwards", g => Stride(g, [1, -1, 1, 1])),
        Both("steps of run time", Computed, g => Move(g, BuiltinOperator.StridedSlice, 3)),
        Both("slice of run time", Computed, g => Move(g, BuiltinOperator.Slice, 2)),
        Both("paddings of run time", Computed, g => Move(g, BuiltinOperator.Pad, 1)),
        Both("paddings with a value of run time", Computed, g => Move(g, BuiltinOperator.Padv2, 2)),
        Both("mirrored paddings of run time", Computed, g => Move(g, BuiltinOperator.MirrorPad, 1)),
        Both("tiles of run time", Computed, g => Move(g, BuiltinOperator.Tile, 1)),
        new("reversal of run time", NoOperator, Computed, g => Move(g, BuiltinOperator.ReverseV2, 1)),
        Both("slice without a size", Computed, Cut),
        Both("paddings of 16 bits", "paddings that are not int32 or int64", PadBy16Bits),
        Both("split along an axis of run time", Computed, g => Split(g, 2, g.Input([1], TensorType.Int32))),
        Both("parts of sizes of run time", Computed, g => Move(g, BuiltinOperator.SplitV, 1)),
        Both("equal parts", null, g => Split(g, 2, g.Constant([3], "axis"))),
        Both("fewer splits than equal parts", Splits, g => Split(g, 1, g.Constant([3], "axis"))),
        Both("as many parts as splits", null, g => KindModels.Split(g, splits: 2)),
        Both("more splits than parts", Splits, g => KindModels.Split(g, splits: 3)),
        new("choice by a condition of any zero point", NoOperator, null, g => Choose(g, 300, 0)),
        new("choice of a map of another zero point", NoOperator, "a zero point that the NPU cannot subtract", g => Choose(g, 0, 300)),
        new("rows of a batch", NoOperator, null, g => Gather(g, 1, 1)),
        new("rows, counted from the end", NoOperator, null, g => Gather(g, -2, 1)),
        new("columns", NoOperator, Axis, g => Gather(g, 1, 0)),
        new("rows at real numbers", NoOperator, "indices that are not int16, int32 or int64", g => Gather(g, 0, 0, TensorType.Int8)),
        new("different rows", NoOperator, null, g => KindModels.ScatterNd(g, [1, 0], [2, 1])),
        new("one row twice", NoOperator, "indices that may repeat", g => KindModels.ScatterNd(g, [1, 1], [2, 1])),
        new("elements", NoOperator, "indices of more than one coordinate", g => KindModels.ScatterNd(g, [1, 0], [1, 2])),
    ];

    private static void Transpose(GraphBuilder graph, int[] shape, int[] axes) =>
        graph.Operator(BuiltinOperator.Transpose, [graph.Input(shape, TensorType.Int32), graph.Constant(axes, "permutation")], shape);

    // The first operands are constant, the one with that number and those after it are not.
    private static void Move(GraphBuilder graph, BuiltinOperator code, int computed)
    {
        var constants = Enumerable.Range(1, computed - 1).Select(_ => graph.Constant([0, 0, 0, 0], "parameters"));
        var options = code == BuiltinOperator.SplitV ? new OperatorOptions(OptionsKind.SplitV, OptionField.Of(0, 1)) : null;
        graph.Operator(code, [graph.Input([1, 6, 6, 8]), .. constants, graph.Input([4], TensorType.Int32)], [1, 6, 6, 8], options);
    }

    private static void Stride(GraphBuilder graph, int[] steps)
    {
        Tensor[] operands =
        [
            graph.Input([1, 6, 6, 8]),
            .. new[] { [0, 0, 0, 0], [1, 6, 6, 8], steps }.Select(v => graph.Constant(v, "slice")),
        ];
        graph.Operator(BuiltinOperator.StridedSlice, operands, [1, 6, 6, 8]);
    }

    private static void Ellipsis(GraphBuilder graph, int step)
    {
        Tensor[] operands =
        [
            graph.Input([1, 6, 6, 8]),
            graph.Constant([0, 0], "begin"),
            graph.Constant([0, 8], "end"),
            graph.Constant([1, step], "steps"),
        ];
        graph.Operator(
            BuiltinOperator.StridedSlice,
            operands,
            [1, 6, 6, 8],
            new OperatorOptions(OptionsKind.StridedSlice, OptionField.Of(2, 1))
        );
    }

    private static void Split(GraphBuilder graph, int splits, Tensor axis)
    {
        var x = graph.Input([1, 6, 6, 8]);
        var options = new OperatorOptions(OptionsKind.Split, OptionField.Of(0, splits));
        graph.Parts(BuiltinOperator.Split, [axis, x], x, 2, [1, 6, 6, 4], options);
    }

    private static void Choose(GraphBuilder graph, long conditionZero, long otherZero)
    {
        var zeros = new[] { conditionZero, 0, otherZero };
        var operands = zeros.Select(zero => graph.AddTensor(TensorType.Int8, [1, 8], Quantization.PerTensor(1, zero))).ToArray();
        graph.Operator(BuiltinOperator.Select, operands, [1, 8], quantization: Quantization.PerTensor(1, 0));
    }

    private static void Cut(GraphBuilder graph) =>
        graph.Operator(BuiltinOperator.Slice, [graph.Input([1, 8]), graph.Constant([0, 0], "begin")], [1, 8]);

    private static void PadBy16Bits(GraphBuilder graph) =>
        graph.Operator(BuiltinOperator.Pad, [graph.Input([1, 8]), graph.AddTensor(TensorType.Int16, [2, 2], null, new byte[8])], [1, 8]);

    private static void Gather(GraphBuilder graph, int axis, int batch, TensorType type = TensorType.Int32) =>
        graph.Operator(
            BuiltinOperator.Gather,
            [graph.Input([4, 6, 8]), graph.Input([4, 2], type)],
            [4, 2, 8],
            new OperatorOptions(OptionsKind.Gather, OptionField.Of(0, axis), OptionField.Of(1, batch))
        );
}
