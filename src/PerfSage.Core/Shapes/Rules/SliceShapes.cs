namespace PerfSage.Core.Shapes.Rules;

internal static class SliceShapes
{
    public static int[][]? Slice(Operands op) => Shape(SliceRanges.Slice(op));

    public static int[][]? Strided(Operands op) => Shape(SliceRanges.Strided(op));

    private static int[][]? Shape(AxisRange[]? ranges) =>
        ranges is null
            ? null
            :
            [
                [.. ranges.Where(r => !r.IsDropped).Select(r => r.Count)],
            ];
}
