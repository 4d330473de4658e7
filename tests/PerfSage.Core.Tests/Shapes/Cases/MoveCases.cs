using PerfSage.Zoo.Schema;
using static PerfSage.Core.Tests.Shapes.Cases.Operand;

namespace PerfSage.Core.Tests.Shapes.Cases;

/// <summary>Operators that lay the elements of a tensor out otherwise.</summary>
internal static class MoveCases
{
    public static IReadOnlyList<ShapeCase> All { get; } =
    [
        new(BuiltinOperator.Reshape, [Of(2, 6, 4), List(3, -1, 8)], [3, 2, 8]),
        new(BuiltinOperator.Reshape, [Of(2, 6, 4)], [4, 12]) { Options = Listed(OptionsKind.Reshape, 4, -1) },
        new(BuiltinOperator.Reshape, [Of(1, 1)], NoDimensions) { Options = Listed(OptionsKind.Reshape, 0) },
        new(BuiltinOperator.Squeeze, [Of(1, 6, 1, 4, 1)], [6, 1, 4]) { Options = Listed(OptionsKind.Squeeze, 0, -1) },
        new(BuiltinOperator.Squeeze, [Of(1, 6, 1, 4)], [6, 4]),
        new(BuiltinOperator.ExpandDims, [Of(2, 6), Number(-1)], [2, 6, 1]),
        new(BuiltinOperator.ExpandDims, [Of(2, 6), Number(1)], [2, 1, 6]),
        new(BuiltinOperator.Shape, [Of(2, 6, 4)], [3]),
        new(BuiltinOperator.Rank, [Of(2, 6, 4)], NoDimensions),
        new(BuiltinOperator.Transpose, [Of(2, 6, 4, 3), List(0, 3, 1, 2)], [2, 3, 6, 4]),
        new(BuiltinOperator.Pad, [Of(2, 6), Rows(0, 1, 2, 3)], [3, 11]),
        new(BuiltinOperator.Padv2, [Of(2, 6), Rows(0, 1, 2, 3), Of()], [3, 11]),
        new(BuiltinOperator.MirrorPad, [Of(2, 6), Rows(0, 1, 2, 3)], [3, 11]),
        new(BuiltinOperator.Tile, [Of(2, 6), List(3, 2)], [6, 12]),
        new(BuiltinOperator.DepthToSpace, [Of(2, 3, 5, 18)], [2, 9, 15, 2]) { Options = Block(OptionsKind.DepthToSpace) },
        new(BuiltinOperator.SpaceToDepth, [Of(2, 9, 15, 2)], [2, 3, 5, 18]) { Options = Block(OptionsKind.SpaceToDepth) },
        new(BuiltinOperator.SpaceToBatchNd, [Of(2, 7, 10, 5), List(2, 3), Rows(0, 1, 2, 0)], [12, 4, 4, 5]),
        new(BuiltinOperator.BatchToSpaceNd, [Of(12, 4, 4, 5), List(2, 3), Rows(0, 1, 2, 0)], [2, 7, 10, 5]),
        new(BuiltinOperator.ResizeBilinear, [Of(2, 7, 10, 5), List(14, 30)], [2, 14, 30, 5]),
        new(BuiltinOperator.ResizeNearestNeighbor, [Of(2, 7, 10, 5), List(14, 30)], [2, 14, 30, 5]),
        new(BuiltinOperator.ReverseV2, [Of(2, 6), List(1)], [2, 6]),
        new(BuiltinOperator.ReverseSequence, [Of(2, 6), Of(2)], [2, 6]),
        new(BuiltinOperator.MatrixDiag, [Of(2, 6)], [2, 6, 6]),
        new(BuiltinOperator.MatrixSetDiag, [Of(2, 6, 6), Of(2, 6)], [2, 6, 6]),
        new(BuiltinOperator.Bitcast, [Of(2, 6)], [2, 6, 4]) { OutputType = TensorType.Int8 },
        new(BuiltinOperator.Bitcast, [new([2, 4], TensorType.Int16)], [2, 4]) { OutputType = TensorType.Float16 },
        new(BuiltinOperator.Bitcast, [new([2, 4], TensorType.Int16)], [2]) { OutputType = TensorType.Float64 },
    ];

    private static Operand Rows(params int[] values) => new([values.Length / 2, 2], TensorType.Int32, values);

    private static OperatorOptions Listed(OptionsKind kind, params int[] numbers) => new(kind, OptionField.Of(0, numbers));

    private static OperatorOptions Block(OptionsKind kind) => new(kind, OptionField.Of(0, 3));
}
