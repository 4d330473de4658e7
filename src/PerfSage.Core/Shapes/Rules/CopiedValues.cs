namespace PerfSage.Core.Shapes.Rules;

/// <summary>The numbers of operators that only move what they read, or say what is known.</summary>
internal static class CopiedValues
{
    public static long[][]? Same(Operands op, int[][] shapes) =>
        op.Values(0) is { } values
            ?
            [
                [.. values],
            ]
            : null;

    public static long[][] Shape(Operands op, int[][] shapes) =>
        [
            [.. op.Shape(0).Select(size => (long)size)],
        ];

    public static long[][] Rank(Operands op, int[][] shapes) =>
        [
            [op.Shape(0).Length],
        ];

    public static long[][]? Slice(Operands op, int[][] shapes) => Taken(op, SliceRanges.Slice(op));

    public static long[][]? Strided(Operands op, int[][] shapes) => Taken(op, SliceRanges.Strided(op));

    public static long[][]? Concatenation(Operands op, int[][] shapes) =>
        Interleaved(op, Dimensions.Axis(op.Options.Axis, shapes[0].Length));

    public static long[][]? Pack(Operands op, int[][] shapes) => Interleaved(op, Dimensions.Axis(op.Options.Axis, shapes[0].Length));

    public static long[][]? Unpack(Operands op, int[][] shapes) =>
        op.Values(0) is { } values ? Parted(values, shapes, Dimensions.Axis(op.Options.Axis, op.Shape(0).Length)) : null;

    /// <summary>Input 0 is the axis.</summary>
    public static long[][]? Split(Operands op, int[][] shapes) =>
        op.Values(1) is { } values && op.Value(0) is { } axis ? Parted(values, shapes, Dimensions.Axis(axis, op.Shape(1).Length)) : null;

    /// <summary>Input 2 is the axis.</summary>
    public static long[][]? SplitV(Operands op, int[][] shapes) =>
        op.Values(0) is { } values && op.Value(2) is { } axis ? Parted(values, shapes, Dimensions.Axis(axis, op.Shape(0).Length)) : null;

    private static long[][]? Taken(Operands op, AxisRange[]? ranges)
    {
        if (ranges is null || op.Values(0) is not { } values)
        {
            return null;
        }

        var (shape, counts) = (op.Shape(0), Array.ConvertAll(ranges, r => r.Count));
        var taken = new long[Dimensions.Elements(counts)];
        for (var i = 0; i < taken.Length; i++)
        {
            var place = new int[shape.Length];
            foreach (var (range, step) in ranges.Zip(Layout.Place(counts, i)).Where(r => r.First.Axis is not null))
            {
                place[range.Axis!.Value] = range.Start + (step * range.Step);
            }

            taken[i] = values[Layout.Index(shape, place)];
        }

        return [taken];
    }

    // A run of each input after the other, for all places of the dimensions outside the axis.
    private static long[][]? Interleaved(Operands op, int axis)
    {
        var inputs = Enumerable.Range(0, op.Count).Select(op.Values).OfType<IReadOnlyList<long>>().ToArray();
        if (inputs.Length < op.Count || op.Options.Activation != 0)
        {
            return null;
        }

        var outer = (int)Dimensions.Elements(op.Shape(0)[..axis]);
        return
        [
            [.. Enumerable.Range(0, outer).SelectMany(i => inputs.SelectMany(v => v.Skip(i * (v.Count / outer)).Take(v.Count / outer)))],
        ];
    }

    private static long[][] Parted(IReadOnlyList<long> values, int[][] shapes, int axis)
    {
        var outer = (int)Dimensions.Elements(shapes[0][..axis]);
        var runs = Array.ConvertAll(shapes, shape => (int)Dimensions.Elements(shape[axis..]));
        var parts = Array.ConvertAll(runs, _ => new List<long>());
        for (var (i, next) = (0, 0); i < outer; i++)
        {
            for (var part = 0; part < parts.Length; next += runs[part], part++)
            {
                parts[part].AddRange(values.Skip(next).Take(runs[part]));
            }
        }

        return Array.ConvertAll(parts, part => part.ToArray());
    }
}
