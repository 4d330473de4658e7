using PerfSage.Zoo.Schema;
using static PerfSage.Core.Tests.Shapes.Cases.Operand;

namespace PerfSage.Core.Tests.Shapes.Cases;

/// <summary>Arithmetic of sizes, as exporters leave it in graphs. At most three numbers, since they become a shape.</summary>
internal static class ValueCases
{
    public static IReadOnlyList<ValueCase> All { get; } =
    [
        new(BuiltinOperator.Shape, [Of(2, 6, 4)], List(2, 6, 4)),
        new(BuiltinOperator.Rank, [Of(2, 6, 4)], Number(3)),
        new(BuiltinOperator.Cast, [List(7, 8)], List(7, 8)),
        new(BuiltinOperator.Reshape, [List(7, 8), List(2, 1)], Table(2, 1, 7, 8)),
        new(BuiltinOperator.Squeeze, [Table(1, 2, 7, 8)], List(7, 8)),
        new(BuiltinOperator.ExpandDims, [Number(7), Number(0)], List(7)),
        new(BuiltinOperator.Slice, [List(5, 6, 7, 8), List(1), List(2)], List(6, 7)),
        Strided([List(5, 6, 7, 8), List(-1), List(0), List(-2)], List(8, 6)),
        Strided([List(5, 6, 7, 8), List(2), List(3), List(1)], Number(7), shrink: 1),
        Strided([Table(2, 3, 1, 2, 3, 4, 5, 6), List(0, 1), List(2, 2), List(1, 1)], List(2, 5), shrink: 2),
        Concatenation(0, [List(7), List(8, 9)], List(7, 8, 9)),
        Concatenation(1, [Table(2, 1, 1, 2), Table(2, 1, 3, 4)], Table(2, 2, 1, 3, 2, 4)),
        new(BuiltinOperator.Pack, [Number(7), Number(8), Number(9)], List(7, 8, 9)) { Options = Stack(OptionsKind.Pack, 3, 0) },
        new(BuiltinOperator.Pack, [List(1, 2), List(3, 4)], Table(2, 2, 1, 3, 2, 4)) { Options = Stack(OptionsKind.Pack, 2, 1) },
        new(BuiltinOperator.Unpack, [List(7, 8)], Number(7), Number(8)) { Options = Stack(OptionsKind.Unpack, 2, 0) },
        new(BuiltinOperator.Split, [Number(0), List(7, 8, 9, 10)], List(7, 8), List(9, 10)),
        new(BuiltinOperator.Split, [Number(1), Table(2, 2, 1, 2, 3, 4)], Table(2, 1, 1, 3), Table(2, 1, 2, 4)),
        new(BuiltinOperator.SplitV, [List(7, 8, 9), List(1, -1), Number(0)], List(7), List(8, 9)),
        new(BuiltinOperator.Gather, [List(7, 8, 9), List(2, 0)], List(9, 7)),
        new(BuiltinOperator.Gather, [Table(2, 3, 1, 2, 3, 4, 5, 6), Number(1)], List(2, 5))
        {
            Options = new(OptionsKind.Gather, OptionField.Of(0, 1)),
        },
        new(BuiltinOperator.Fill, [List(2), Number(7)], List(7, 7)),
        new(BuiltinOperator.ZerosLike, [List(7, 8)], List(0, 0)),
        new(BuiltinOperator.Range, [Number(2), Number(9), Number(3)], List(2, 5, 8)),
        new(BuiltinOperator.BroadcastArgs, [List(6, 1), List(2, 6, 4)], List(2, 6, 4)),
        new(BuiltinOperator.BroadcastTo, [Number(7), List(3)], List(7, 7, 7)),
        new(BuiltinOperator.Select, [List(1, 0), List(7, 8), List(3, 4)], List(7, 4)),
        new(BuiltinOperator.SelectV2, [Table(2, 1, 1, 0), List(7, 8), Number(3)], Table(2, 2, 7, 8, 3, 3)),
        new(BuiltinOperator.Add, [List(7, 8), Number(2)], List(9, 10)),
        new(BuiltinOperator.Sub, [Number(2), List(7, 8)], List(-5, -6)),
        new(BuiltinOperator.Mul, [List(7, 8), List(2, 3)], List(14, 24)),
        new(BuiltinOperator.Div, [List(7, -7), List(2, 2)], List(3, -3)),
        new(BuiltinOperator.FloorDiv, [List(7, -7, 8), List(2, 2, -2)], List(3, -4, -4)),
        new(BuiltinOperator.FloorMod, [List(7, -7, 7), List(3, 3, -3)], List(1, 2, -2)),
        new(BuiltinOperator.Maximum, [List(7, 2), List(3, 4)], List(7, 4)),
        new(BuiltinOperator.Minimum, [List(7, 2), List(3, 4)], List(3, 2)),
        new(BuiltinOperator.Neg, [List(7, -2)], List(-7, 2)),
        new(BuiltinOperator.Abs, [List(7, -2)], List(7, 2)),
        new(BuiltinOperator.ReduceProd, [List(7, 8), Number(0)], Number(56)),
        new(BuiltinOperator.ReduceMax, [List(7, 8), Number(0)], Number(8)),
        new(BuiltinOperator.ReduceMin, [List(7, 8), Number(0)], Number(7)),
        new(BuiltinOperator.Sum, [List(7, 8), Number(0)], Number(15)),
        Condition(BuiltinOperator.Less, 1, 0, 0),
        Condition(BuiltinOperator.LessEqual, 1, 1, 0),
        Condition(BuiltinOperator.Greater, 0, 0, 1),
        Condition(BuiltinOperator.GreaterEqual, 0, 1, 1),
        Condition(BuiltinOperator.Equal, 0, 1, 0),
        Condition(BuiltinOperator.NotEqual, 1, 0, 1),
        new(BuiltinOperator.LogicalAnd, [List(0, 1, 1), List(0, 0, 1)], List(0, 0, 1)) { Type = TensorType.Bool },
        new(BuiltinOperator.LogicalOr, [List(0, 1, 1), List(0, 0, 1)], List(0, 1, 1)) { Type = TensorType.Bool },
        new(BuiltinOperator.LogicalNot, [List(0, 1)], List(1, 0)) { Type = TensorType.Bool },
    ];

    /// <summary>What is computed otherwise in a kernel, or not at all.</summary>
    public static IReadOnlyList<ValueCase> Unknown { get; } =
    [
        new(BuiltinOperator.Div, [List(7), List(0)], List(0)),
        new(BuiltinOperator.FloorDiv, [List(7), List(0)], List(0)),
        new(BuiltinOperator.FloorMod, [List(7), List(0)], List(0)),
        new(BuiltinOperator.Mul, [List(int.MaxValue), List(2)], List(0)),
        new(BuiltinOperator.Add, [List(7), List(2)], List(0)) { Options = new(OptionsKind.Add, OptionField.Of(0, (byte)1)) },
        new(BuiltinOperator.Add, [new([1], TensorType.Int32), List(2)], List(0)),
        new(BuiltinOperator.Gather, [List(7, 8), List(2)], List(0)),
        new(BuiltinOperator.Gather, [Table(2, 2, 1, 2, 3, 4), Table(2, 1, 1, 0)], Table(2, 1, 2, 3))
        {
            Options = new(OptionsKind.Gather, OptionField.Of(0, 1), OptionField.Of(1, 1)),
        },
        new(BuiltinOperator.Concatenation, [List(7), List(8)], List(7, 8))
        {
            Options = new(OptionsKind.Concatenation, OptionField.Of(0, 0), OptionField.Of(1, (byte)1)),
        },
        new(
            BuiltinOperator.Select,
            [List(1, 0), Table(2, 3, 1, 2, 3, 4, 5, 6), Table(2, 3, 6, 5, 4, 3, 2, 1)],
            Table(2, 3, 1, 2, 3, 3, 2, 1)
        ),
        new(BuiltinOperator.ReduceProd, [Table(2, 2, 1, 2, 3, 4), Number(0)], List(0, 0)),
        new(BuiltinOperator.Cast, [List(2)], List(1)) { Type = TensorType.Bool },
        new(BuiltinOperator.Cast, [List(2)], List(2)) { Type = TensorType.Float32 },
    ];

    private static Operand Table(int rows, int columns, params int[] values) => new([rows, columns], TensorType.Int32, values);

    private static ValueCase Strided(Operand[] inputs, Operand output, int shrink = 0) =>
        new(BuiltinOperator.StridedSlice, inputs, output) { Options = new(OptionsKind.StridedSlice, OptionField.Of(4, shrink)) };

    private static ValueCase Concatenation(int axis, Operand[] inputs, Operand output) =>
        new(BuiltinOperator.Concatenation, inputs, output) { Options = new(OptionsKind.Concatenation, OptionField.Of(0, axis)) };

    private static ValueCase Condition(BuiltinOperator code, params int[] results) =>
        new(code, [List(7, 8, 9), Number(8)], List(results)) { Type = TensorType.Bool };

    private static OperatorOptions Stack(OptionsKind kind, int count, int axis) =>
        new(kind, OptionField.Of(0, count), OptionField.Of(1, axis));
}
