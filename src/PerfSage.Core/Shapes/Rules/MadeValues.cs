namespace PerfSage.Core.Shapes.Rules;

/// <summary>The numbers of operators that make or pick them.</summary>
internal static class MadeValues
{
    /// <summary>Input 1, as often as there is place for it.</summary>
    public static long[][]? Fill(Operands op, int[][] shapes) =>
        op.Value(1) is { } value
            ?
            [
                [.. Enumerable.Repeat((long)value, (int)Dimensions.Elements(shapes[0]))],
            ]
            : null;

    public static long[][] Zeros(Operands op, int[][] shapes) => [new long[Dimensions.Elements(shapes[0])]];

    /// <summary>From input 0 in steps of input 2.</summary>
    public static long[][]? Range(Operands op, int[][] shapes) =>
        op.Value(0) is { } start && op.Value(2) is { } step
            ?
            [
                [.. Enumerable.Range(0, shapes[0][0]).Select(i => start + ((long)i * step))],
            ]
            : null;

    public static long[][]? BroadcastArgs(Operands op, int[][] shapes) =>
        op.Sizes(0) is { } first && op.Sizes(1) is { } second
            ?
            [
                [.. Dimensions.Broadcast(first, second).Select(size => (long)size)],
            ]
            : null;

    /// <summary>Those of one dimension that input 1 names; nothing is known of a batch.</summary>
    public static long[][]? Gather(Operands op, int[][] shapes)
    {
        if (op.Options.BatchDimensions != 0 || op.Values(0) is not { } values || op.Values(1) is not { } picked)
        {
            return null;
        }

        var data = op.Shape(0);
        var axis = Dimensions.Axis(op.Options.Axis, data.Length);
        if (picked.Any(i => i < 0 || i >= data[axis]))
        {
            return null;
        }

        var (outer, run) = ((int)Dimensions.Elements(data[..axis]), (int)Dimensions.Elements(data[(axis + 1)..]));
        return
        [
            [
                .. Enumerable
                    .Range(0, outer)
                    .SelectMany(o => picked.SelectMany(i => values.Skip(((o * data[axis]) + (int)i) * run).Take(run))),
            ],
        ];
    }
}
