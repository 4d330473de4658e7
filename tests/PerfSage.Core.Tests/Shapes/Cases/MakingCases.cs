using PerfSage.Zoo.Schema;
using static PerfSage.Core.Tests.Shapes.Cases.Operand;

namespace PerfSage.Core.Tests.Shapes.Cases;

/// <summary>Operators that make few elements of many, or many of few.</summary>
internal static class MakingCases
{
    private static readonly BuiltinOperator[] Reducers =
    [
        BuiltinOperator.Mean,
        BuiltinOperator.Sum,
        BuiltinOperator.ReduceProd,
        BuiltinOperator.ReduceMax,
        BuiltinOperator.ReduceMin,
        BuiltinOperator.ReduceAny,
        BuiltinOperator.ReduceAll,
    ];

    private static readonly BuiltinOperator[] UnsortedSegments =
    [
        BuiltinOperator.UnsortedSegmentSum,
        BuiltinOperator.UnsortedSegmentProd,
        BuiltinOperator.UnsortedSegmentMax,
        BuiltinOperator.UnsortedSegmentMin,
    ];

    public static IReadOnlyList<ShapeCase> All { get; } =
    [
        .. Reducers.Select(code => new ShapeCase(code, [Of(2, 6, 4), List(-1, 0)], [6])),
        .. Reducers.Select(code => new ShapeCase(code, [Of(2, 6, 4), Number(1)], [2, 1, 4])
        {
            Options = new(OptionsKind.Reducer, OptionField.Of(0, true)),
        }),
        new(BuiltinOperator.ArgMax, [Of(2, 6, 4), Number(1)], [2, 4]),
        new(BuiltinOperator.ArgMin, [Of(2, 6, 4), Number(-1)], [2, 6]),
        new(BuiltinOperator.TopkV2, [Of(2, 9), Number(4)], [2, 4], [2, 4]),
        new(BuiltinOperator.SegmentSum, [Of(5, 6), List(0, 0, 1, 1, 3)], [4, 6]),
        .. UnsortedSegments.Select(code => new ShapeCase(code, [Of(5, 2, 6), Of(5, 2), Number(7)], [7, 6])),
        new(BuiltinOperator.Cumsum, [Of(2, 6), Number(1)], [2, 6]),
        new(BuiltinOperator.Fill, [List(2, 6), Of()], [2, 6]),
        new(BuiltinOperator.RandomUniform, [List(2, 6)], [2, 6]),
        new(BuiltinOperator.RandomStandardNormal, [List(2, 6)], [2, 6]),
        new(BuiltinOperator.Multinomial, [Of(3, 8), Number(5)], [3, 5]),
        new(BuiltinOperator.Range, [Number(2), Number(11), Number(2)], [5]),
        new(BuiltinOperator.Range, [Number(9), Number(-1), Number(-3)], [4]),
        new(BuiltinOperator.ZerosLike, [Of(2, 6)], [2, 6]),
        new(BuiltinOperator.BroadcastTo, [Of(6, 1), List(2, 6, 4)], [2, 6, 4]),
        new(BuiltinOperator.BroadcastArgs, [List(6, 1), List(2, 6, 4)], [3]),
        new(BuiltinOperator.Rfft2D, [Of(2, 5, 7), List(8, 16)], [2, 8, 9]),
        new(BuiltinOperator.NonMaxSuppressionV4, [Of(90, 4), Of(90), Number(10), Of(), Of()], [10], NoDimensions),
        new(BuiltinOperator.NonMaxSuppressionV5, [Of(90, 4), Of(90), Number(10), Of(), Of(), Of()], [10], [10], NoDimensions),
        new(BuiltinOperator.VarHandle, [], NoDimensions) { OutputType = TensorType.Resource },
    ];
}
