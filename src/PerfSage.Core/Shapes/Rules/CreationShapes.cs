namespace PerfSage.Core.Shapes.Rules;

/// <summary>Operators whose outputs have a shape that is written in an input, or none that the inputs change.</summary>
internal static class CreationShapes
{
    public static int[][]? WrittenIn0(Operands op) => Written(op, 0);

    public static int[][]? WrittenIn1(Operands op) => Written(op, 1);

    public static int[][]? WrittenIn2(Operands op) => Written(op, 2);

    /// <summary>Input 0 is repeated to the shape that input 1 has.</summary>
    public static int[][]? BroadcastTo(Operands op)
    {
        if (op.Sizes(1) is not { } shape)
        {
            return null;
        }

        return Dimensions.Broadcast(op.Shape(0), shape).SequenceEqual(shape)
            ? [shape]
            : throw new ShapeException($"{Dimensions.Text(op.Shape(0))} cannot be repeated to {Dimensions.Text(shape)}");
    }

    /// <summary>Both inputs are shapes; so is the output.</summary>
    public static int[][] BroadcastArgs(Operands op) =>
        [
            [Math.Max(op.Shape(0, 1)[0], op.Shape(1, 1)[0])],
        ];

    /// <summary>From input 0 to before input 1, in steps of input 2.</summary>
    public static int[][]? Range(Operands op)
    {
        if (op.Value(0) is not { } start || op.Value(1) is not { } limit || op.Value(2) is not { } step)
        {
            return null;
        }

        var count = step == 0 ? -1 : Math.Ceiling(((double)limit - start) / step);
        return count >= 0
            ?
            [
                [(int)count],
            ]
            : throw new ShapeException($"no steps of {step} lead from {start} to {limit}");
    }

    /// <summary>Input 0 is a batch of distributions, input 1 how many samples are drawn of each.</summary>
    public static int[][]? Samples(Operands op) =>
        op.Value(1) is { } count
            ?
            [
                [op.Shape(0, 2)[0], count],
            ]
            : null;

    /// <summary>Innermost matrices become as large as input 1 says, of which a Fourier transform of real numbers keeps half.</summary>
    public static int[][]? Fourier(Operands op)
    {
        if (op.Sizes(1) is not { } size)
        {
            return null;
        }

        Dimensions.Expect(size.Length, 2, "the number of sizes");
        return
        [
            [.. op.ShapeFrom(0, 2)[..^2], size[0], (size[1] / 2) + 1],
        ];
    }

    /// <summary>At most as many boxes as input 2 says, and how many there are.</summary>
    public static int[][]? Boxes(Operands op) =>
        op.Value(2) is { } count
            ?
            [
                [count],
                [],
            ]
            : null;

    public static int[][]? ScoredBoxes(Operands op) =>
        op.Value(2) is { } count
            ?
            [
                [count],
                [count],
                [],
            ]
            : null;

    /// <summary>A handle; kernels leave it the shape of the file, which says nothing of what it stands for.</summary>
    public static int[][] Handle(Operands op) => [.. op.StoredOutputs];

    /// <summary>How many elements are not zero, or differ, shows only when the model runs.</summary>
    public static int[][]? OfValues(Operands op) => null;

    private static int[][]? Written(Operands op, int input) => op.Sizes(input) is { } shape ? [shape] : null;
}
