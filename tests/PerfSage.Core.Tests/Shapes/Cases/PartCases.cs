using PerfSage.Zoo.Schema;
using static PerfSage.Core.Tests.Shapes.Cases.Operand;

namespace PerfSage.Core.Tests.Shapes.Cases;

/// <summary>Operators that take tensors apart, put them together, or pick elements of them.</summary>
internal static class PartCases
{
    public static IReadOnlyList<ShapeCase> All { get; } =
    [
        new(BuiltinOperator.Concatenation, [Of(2, 3, 4), Of(2, 5, 4), Of(2, 1, 4)], [2, 9, 4])
        {
            Options = Axis(OptionsKind.Concatenation, -2),
        },
        new(BuiltinOperator.Pack, [Of(2, 3), Of(2, 3), Of(2, 3), Of(2, 3)], [2, 3, 4]) { Options = Stack(OptionsKind.Pack, 4, -1) },
        new(BuiltinOperator.Unpack, [Of(2, 3, 4)], [2, 4], [2, 4], [2, 4]) { Options = Stack(OptionsKind.Unpack, 3, 1) },
        new(BuiltinOperator.Split, [Number(-1), Of(2, 3, 4)], [2, 3, 2], [2, 3, 2]) { Options = Axis(OptionsKind.Split, 2) },
        new(BuiltinOperator.SplitV, [Of(2, 9), List(2, -1, 3), Number(1)], [2, 2], [2, 4], [2, 3])
        {
            Options = Axis(OptionsKind.SplitV, 3),
        },
        new(BuiltinOperator.Slice, [Of(2, 9, 5), List(0, 2, 1), List(-1, 4, -1)], [2, 4, 4]),
        Strided([Of(9, 8), List(1, 6), List(8, -8), List(3, -2)], [3, 3]),
        Strided([Of(9, 8, 3, 7), List(0, 1), List(5, -1), List(1, 1)], [5, 6, 3, 7]),
        // x[::2, 2:] and what the masks leave out does not count.
        Strided([Of(9, 8), List(4, 2), List(5, 3), List(2, 1)], [5, 6], beginMask: 1, endMask: 3),
        // x[::-1, 3]
        Strided([Of(9, 8), List(4, 3), List(5, 0), List(-1, 1)], [9], beginMask: 1, endMask: 1, shrink: 2),
        // x[..., 1:3, newaxis, 0]
        Strided([Of(9, 8, 7, 6), List(0, 1, 0, 0), List(0, 3, 0, 1), List(1, 1, 1, 1)], [9, 8, 2, 1], ellipsis: 1, newAxis: 4, shrink: 8),
        // x[newaxis, ..., -1]
        Strided([Of(9, 8, 7), List(0, 0, -1), List(0, 0, 0), List(1, 1, 1)], [1, 9, 8], ellipsis: 2, newAxis: 1, shrink: 4),
        Strided([Of(9), List(7), List(1), List(1)], [0]),
        Strided([Of(9), List(2), List(4), List(1)], [4], isOffset: true),
        new(BuiltinOperator.DynamicUpdateSlice, [Of(9, 8), Of(2, 3), List(1, 1)], [9, 8]),
        new(BuiltinOperator.Gather, [Of(9, 8, 7), Of(3, 2)], [9, 3, 2, 7]) { Options = Axis(OptionsKind.Gather, 1) },
        new(BuiltinOperator.Gather, [Of(9, 8, 7), Of(9, 2)], [9, 8, 2])
        {
            Options = new(OptionsKind.Gather, OptionField.Of(0, -1), OptionField.Of(1, 1)),
        },
        new(BuiltinOperator.GatherNd, [Of(9, 8, 7), Of(3, 4, 2)], [3, 4, 7]),
        new(BuiltinOperator.ScatterNd, [Of(4, 1), Of(4, 7), List(9, 7)], [9, 7]),
        new(BuiltinOperator.SparseToDense, [Of(4, 2), List(9, 7), Of(4), Of()], [9, 7]),
        new(BuiltinOperator.Densify, [Of(9, 7)], [9, 7]),
        new(BuiltinOperator.EmbeddingLookup, [Of(5), Of(100, 8, 3)], [5, 8, 3]),
        new(BuiltinOperator.HashtableLookup, [Of(5), Of(100), Of(100, 8)], [5, 8], [5]),
        new(BuiltinOperator.HashtableFind, [Of(1), Of(2, 5), Of(1)], [2, 5]),
        new(BuiltinOperator.OneHot, [Of(2, 5), Number(7), Of(), Of()], [2, 7, 5]) { Options = Axis(OptionsKind.OneHot, 1) },
        new(BuiltinOperator.OneHot, [Of(2, 5), Number(7), Of(), Of()], [2, 5, 7]) { Options = Axis(OptionsKind.OneHot, -1) },
    ];

    private static ShapeCase Strided(
        Operand[] inputs,
        int[] output,
        int beginMask = 0,
        int endMask = 0,
        int ellipsis = 0,
        int newAxis = 0,
        int shrink = 0,
        bool isOffset = false
    ) =>
        new(BuiltinOperator.StridedSlice, inputs, output)
        {
            Options = new(
                OptionsKind.StridedSlice,
                OptionField.Of(0, beginMask),
                OptionField.Of(1, endMask),
                OptionField.Of(2, ellipsis),
                OptionField.Of(3, newAxis),
                OptionField.Of(4, shrink),
                OptionField.Of(5, isOffset)
            ),
        };

    private static OperatorOptions Axis(OptionsKind kind, int axis) => new(kind, OptionField.Of(0, axis));

    private static OperatorOptions Stack(OptionsKind kind, int count, int axis) =>
        new(kind, OptionField.Of(0, count), OptionField.Of(1, axis));
}
