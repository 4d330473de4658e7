namespace PerfSage.Core.Shapes.Rules;

/// <summary>Operators that make one number of many along some dimensions, which input 1 names.</summary>
internal static class ReductionShapes
{
    public static int[][]? Reduce(Operands op)
    {
        if (op.Values(1) is not { } axes)
        {
            return null;
        }

        var shape = op.Shape(0);
        var reduced = axes.Select(axis => Dimensions.Axis(axis, shape.Length)).ToHashSet();
        return op.Options.KeepDims
            ?
            [
                [.. shape.Select((size, axis) => reduced.Contains(axis) ? 1 : size)],
            ]
            :
            [
                [.. shape.Where((_, axis) => !reduced.Contains(axis))],
            ];
    }

    public static int[][]? Best(Operands op) =>
        op.Value(1) is { } axis ? [Dimensions.Without(op.Shape(0), Dimensions.Axis(axis, op.Shape(0).Length))] : null;

    /// <summary>The largest of the innermost dimension, and where they stand.</summary>
    public static int[][]? TopK(Operands op)
    {
        if (op.Value(1) is not { } count)
        {
            return null;
        }

        int[] top = [.. op.ShapeFrom(0, 1)[..^1], count];
        return [top, top];
    }

    /// <summary>A row for each number from 0 to the last of input 1, which is in order.</summary>
    public static int[][]? Segments(Operands op) =>
        op.Values(1) is [.., var last] ? [Dimensions.With(op.ShapeFrom(0, 1), 0, (int)last + 1)] : null;

    /// <summary>Input 2 is the number of segments.</summary>
    public static int[][]? UnsortedSegments(Operands op) =>
        op.Value(2) is { } count
            ?
            [
                [count, .. op.ShapeFrom(0, op.Shape(1).Length)[op.Shape(1).Length..]],
            ]
            : null;
}
