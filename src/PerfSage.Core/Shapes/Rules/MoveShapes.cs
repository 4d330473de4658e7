namespace PerfSage.Core.Shapes.Rules;

/// <summary>Operators that lay the elements of one tensor out otherwise, repeat them, or put others around them.</summary>
internal static class MoveShapes
{
    public static int[][]? Transpose(Operands op)
    {
        if (op.Values(1) is not { } order)
        {
            return null;
        }

        var shape = op.Shape(0);
        int[] axes = [.. order.Select(axis => Dimensions.Axis(axis, shape.Length))];
        return axes.Order().SequenceEqual(Enumerable.Range(0, shape.Length))
            ?
            [
                [.. axes.Select(axis => shape[axis])],
            ]
            : throw new ShapeException($"{string.Join(", ", order)} is no order of {shape.Length} dimensions");
    }

    /// <summary>Input 1 is how much comes before and after each dimension.</summary>
    public static int[][]? Pad(Operands op)
    {
        if (op.Sizes(1) is not { } amounts)
        {
            return null;
        }

        var shape = op.Shape(0);
        Dimensions.Expect(amounts.Length, 2 * shape.Length, "the number of amounts");
        return
        [
            [.. shape.Select((size, i) => amounts[2 * i] + size + amounts[(2 * i) + 1])],
        ];
    }

    public static int[][]? Tile(Operands op)
    {
        if (op.Sizes(1) is not { } times)
        {
            return null;
        }

        var shape = op.Shape(0);
        Dimensions.Expect(times.Length, shape.Length, "the number of multiples");
        return
        [
            [.. shape.Zip(times, (size, count) => size * count)],
        ];
    }

    /// <summary>Input 1 is height and width.</summary>
    public static int[][]? Resize(Operands op)
    {
        if (op.Sizes(1) is not { } size)
        {
            return null;
        }

        var x = op.Shape(0, 4);
        Dimensions.Expect(size.Length, 2, "the number of sizes");
        return
        [
            [x[0], size[0], size[1], x[3]],
        ];
    }

    public static int[][] MatrixDiagonal(Operands op) =>
        [
            [.. op.ShapeFrom(0, 1), op.Shape(0)[^1]],
        ];
}
