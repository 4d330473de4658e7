namespace PerfSage.Core.Shapes.Rules;

/// <summary>Operators that read or write elements whose places are numbers of a tensor.</summary>
internal static class GatherShapes
{
    /// <summary>Indices of input 1 take the place of one dimension; the first ones of both may be the same batch.</summary>
    public static int[][] Gather(Operands op)
    {
        var (data, indices) = (op.Shape(0), op.Shape(1));
        var axis = Dimensions.Axis(op.Options.Axis, data.Length);
        var batch = op.Options.BatchDimensions < 0 ? op.Options.BatchDimensions + indices.Length : op.Options.BatchDimensions;
        if (batch < 0 || batch > indices.Length || batch > axis || !data.AsSpan(0, batch).SequenceEqual(indices.AsSpan(0, batch)))
        {
            throw new ShapeException(
                $"{Dimensions.Text(data)} and {Dimensions.Text(indices)} do not have the same {batch} outer dimensions"
            );
        }

        return
        [
            [.. data[..axis], .. indices[batch..], .. data[(axis + 1)..]],
        ];
    }

    /// <summary>The innermost dimension of the indices counts through dimensions of the data.</summary>
    public static int[][] GatherNd(Operands op)
    {
        var (data, indices) = (op.Shape(0), op.Shape(1));
        return indices is [.. var outer, var depth] && depth <= data.Length
            ?
            [
                [.. outer, .. data[depth..]],
            ]
            : throw new ShapeException($"{Dimensions.Text(indices)} are no places in {Dimensions.Text(data)}");
    }

    /// <summary>A row of the table (input 1) for each key.</summary>
    public static int[][] Lookup(Operands op) =>
        [
            [.. op.Shape(0, 1), .. op.ShapeFrom(1, 1)[1..]],
        ];

    /// <summary>Input 2 is the table; the second output says which keys were found.</summary>
    public static int[][] HashLookup(Operands op)
    {
        var keys = op.Shape(0, 1);
        return
        [
            [.. keys, .. op.ShapeFrom(2, 1)[1..]],
            keys,
        ];
    }

    /// <summary>Input 1 is the depth of the new dimension.</summary>
    public static int[][]? OneHot(Operands op)
    {
        if (op.Value(1) is not { } depth)
        {
            return null;
        }

        var shape = op.Shape(0);
        return [Dimensions.Insert(shape, Dimensions.Axis(op.Options.DepthAxis, shape.Length + 1), depth)];
    }
}
