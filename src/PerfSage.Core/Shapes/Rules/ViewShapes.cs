namespace PerfSage.Core.Shapes.Rules;

/// <summary>Operators that only say otherwise what a tensor is, or tell its shape.</summary>
internal static class ViewShapes
{
    private const int Rest = -1;

    /// <summary>The new shape is input 1 or, in older files, an option; one size may be left open.</summary>
    public static int[][]? Reshape(Operands op)
    {
        var wanted =
            op.Has(1) && op.Shape(1).Length == 1 ? op.Values(1) ?? (op.IsConstant(1) ? Option(op) : null)
            : op.Options.Dimensions is [0] ? []
            : Option(op);
        return wanted is null ? null : [Fill(op.Shape(0), [.. wanted.Select(size => (int)size)])];
    }

    /// <summary>Options name the dimensions; without any, all of size 1 go.</summary>
    public static int[][] Squeeze(Operands op)
    {
        var shape = op.Shape(0);
        var named = op.Options.Dimensions.Select(axis => Dimensions.Axis(axis, shape.Length)).ToHashSet();
        foreach (var axis in named)
        {
            Dimensions.Expect(shape[axis], 1, $"dimension {axis}");
        }

        return
        [
            [.. shape.Where((size, axis) => named.Count > 0 ? !named.Contains(axis) : size != 1)],
        ];
    }

    public static int[][]? ExpandDims(Operands op) =>
        op.Value(1) is { } axis ? [Dimensions.Insert(op.Shape(0), Dimensions.Axis(axis, op.Shape(0).Length + 1), 1)] : null;

    public static int[][] Shape(Operands op) =>
        [
            [op.Shape(0).Length],
        ];

    public static int[][] Rank(Operands op) =>
        [
            [],
        ];

    // A constant whose numbers were stripped leaves the option, if the file has one.
    private static long[]? Option(Operands op) => op.Options.Dimensions is { Count: > 0 } sizes ? [.. sizes.Select(s => (long)s)] : null;

    private static int[] Fill(int[] shape, int[] wanted)
    {
        var elements = Dimensions.Elements(shape);
        var known = Dimensions.Elements(wanted.Where(size => size != Rest));
        var open = Array.IndexOf(wanted, Rest);
        if (wanted.Any(size => size < Rest) || Array.LastIndexOf(wanted, Rest) != open)
        {
            throw new ShapeException($"{Dimensions.Text(wanted)} is no shape");
        }

        if (open >= 0)
        {
            return Dimensions.With(wanted, open, Dimensions.Divide(elements, known, "an input"));
        }

        return known == elements
            ? wanted
            : throw new ShapeException($"{Dimensions.Text(shape)} has other elements than {Dimensions.Text(wanted)}");
    }
}
