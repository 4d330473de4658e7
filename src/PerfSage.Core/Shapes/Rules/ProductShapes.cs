namespace PerfSage.Core.Shapes.Rules;

/// <summary>Products of matrices.</summary>
internal static class ProductShapes
{
    /// <summary>Weights are [units, inputs]; without kept dimensions the input is flattened to rows of that length.</summary>
    public static int[][] FullyConnected(Operands op)
    {
        var (x, weights) = (op.Shape(0), op.Shape(1, 2));
        if (!op.Options.KeepDims)
        {
            return
            [
                [Dimensions.Divide(Dimensions.Elements(x), weights[1], "an input"), weights[0]],
            ];
        }

        Dimensions.Expect(op.ShapeFrom(0, 1)[^1], weights[1], "the last dimension of the input");
        return
        [
            [.. x[..^1], weights[0]],
        ];
    }

    /// <summary>[…, M, K] times […, K, N] is […, M, N]; an adjoint operand has its last two dimensions swapped.</summary>
    public static int[][] Batch(Operands op)
    {
        var (x, y) = (op.ShapeFrom(0, 2), op.ShapeFrom(1, 2));
        var (rows, inner) = op.Options.AdjointX ? (x[^1], x[^2]) : (x[^2], x[^1]);
        var (other, columns) = op.Options.AdjointY ? (y[^1], y[^2]) : (y[^2], y[^1]);
        Dimensions.Expect(other, inner, "the number of rows of the second matrix");
        return
        [
            [.. Dimensions.Broadcast(x[..^2], y[..^2]), rows, columns],
        ];
    }
}
