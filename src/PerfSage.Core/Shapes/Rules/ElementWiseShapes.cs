namespace PerfSage.Core.Shapes.Rules;

/// <summary>Operators that make an element of an element, or of one of each input.</summary>
internal static class ElementWiseShapes
{
    public static int[][] First(Operands op) => [op.Shape(0)];

    /// <summary>The second input has the shape: an old choice repeats its condition over it.</summary>
    public static int[][] Second(Operands op) => [op.Shape(1)];

    public static int[][] Broadcast(Operands op) =>
        [Enumerable.Range(0, op.Count).Skip(1).Select(i => op.Shape(i)).Aggregate(op.Shape(0), Dimensions.Broadcast)];

    /// <summary>Another type over the same bytes: a narrower one has a dimension more, a wider one a dimension less.</summary>
    public static int[][] Bitcast(Operands op)
    {
        var (shape, from, to) = (op.Shape(0), Graphs.TensorTypes.Bits(op.InputType(0)), Graphs.TensorTypes.Bits(op.OutputType(0)));
        if (from >= to)
        {
            return [from == to ? shape : [.. shape, from / to]];
        }

        Dimensions.Expect(op.ShapeFrom(0, 1)[^1], to / from, "the last dimension");
        return [shape[..^1]];
    }
}
