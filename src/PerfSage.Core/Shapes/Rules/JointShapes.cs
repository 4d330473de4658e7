namespace PerfSage.Core.Shapes.Rules;

/// <summary>Operators that put tensors together, or take them apart into equal or listed parts.</summary>
internal static class JointShapes
{
    public static int[][] Concatenation(Operands op)
    {
        var first = op.Shape(0);
        var axis = Dimensions.Axis(op.Options.Axis, first.Length);
        var sum = 0;
        foreach (var shape in Enumerable.Range(0, op.Count).Select(i => op.Shape(i)))
        {
            if (shape.Length != first.Length || !Dimensions.Without(shape, axis).SequenceEqual(Dimensions.Without(first, axis)))
            {
                throw new ShapeException($"{Dimensions.Text(first)} and {Dimensions.Text(shape)} do not fit each other");
            }

            sum += shape[axis];
        }

        return [Dimensions.With(first, axis, sum)];
    }

    public static int[][] Pack(Operands op)
    {
        var first = op.Shape(0);
        if (
            Enumerable.Range(0, op.Count).Skip(1).Select(i => op.Shape(i)).FirstOrDefault(shape => !shape.SequenceEqual(first)) is { } other
        )
        {
            throw new ShapeException($"{Dimensions.Text(first)} and {Dimensions.Text(other)} do not fit each other");
        }

        return [Dimensions.Insert(first, Dimensions.Axis(op.Options.Axis, first.Length + 1), op.Count)];
    }

    public static int[][] Unpack(Operands op)
    {
        var shape = op.Shape(0);
        var axis = Dimensions.Axis(op.Options.Axis, shape.Length);
        Dimensions.Expect(shape[axis], op.OutputCount, $"dimension {axis}");
        return Same(op, Dimensions.Without(shape, axis));
    }

    /// <summary>Input 0 is the axis.</summary>
    public static int[][]? Split(Operands op)
    {
        if (op.Value(0) is not { } dimension)
        {
            return null;
        }

        var shape = op.Shape(1);
        var axis = Dimensions.Axis(dimension, shape.Length);
        return Same(op, Dimensions.With(shape, axis, Dimensions.Divide(shape[axis], op.OutputCount, "a dimension")));
    }

    /// <summary>Input 1 has the sizes of the parts, one of which may be open; input 2 is the axis.</summary>
    public static int[][]? SplitV(Operands op)
    {
        if (op.Values(1) is not { } sizes || op.Value(2) is not { } dimension)
        {
            return null;
        }

        var shape = op.Shape(0);
        var axis = Dimensions.Axis(dimension, shape.Length);
        var rest = shape[axis] - sizes.Where(size => size >= 0).Sum();
        if (sizes.Any(s => s < -1) || rest < 0 || sizes.Count(s => s < 0) > 1 || (rest > 0 && sizes.All(s => s >= 0)))
        {
            throw new ShapeException($"parts of {string.Join(", ", sizes)} do not fit into {shape[axis]}");
        }

        return [.. sizes.Select(size => Dimensions.With(shape, axis, (int)(size < 0 ? rest : size)))];
    }

    private static int[][] Same(Operands op, int[] part) => [.. Enumerable.Repeat(part, op.OutputCount)];
}
