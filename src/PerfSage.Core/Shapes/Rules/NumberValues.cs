namespace PerfSage.Core.Shapes.Rules;

/// <summary>Arithmetic of whole numbers and truth values.</summary>
internal static class NumberValues
{
    /// <param name="function">Null where there is no result.</param>
    public static ValueRule Of(Func<long, long, long?> function) =>
        (op, shapes) =>
            op.Options.Activation == 0 && op.Values(0) is { } a && op.Values(1) is { } b
                ? All(Places(shapes[0]).Select(p => function(At(op, 0, a, p), At(op, 1, b, p))))
                : null;

    public static ValueRule Of(Func<long, bool> condition) => Of(a => condition(a) ? 1L : 0);

    public static ValueRule Of(Func<long, long, bool> condition) => Of((a, b) => condition(a, b) ? 1L : 0);

    public static ValueRule Of(Func<long, long> function) =>
        (op, _) =>
            op.Values(0) is { } a
                ?
                [
                    [.. a.Select(function)],
                ]
                : null;

    /// <summary>One number of all.</summary>
    public static ValueRule Reduce(Func<long, long, long> function) =>
        (op, shapes) =>
            op.Values(0) is { Count: > 0 } values && Dimensions.Elements(shapes[0]) == 1
                ?
                [
                    [values.Aggregate(function)],
                ]
                : null;

    /// <summary>Input 0 chooses between inputs 1 and 2.</summary>
    public static long[][]? Choose(Operands op, int[][] shapes) =>
        op.Values(0) is { } choice && op.Values(1) is { } a && op.Values(2) is { } b
            ?
            [
                [.. Places(shapes[0]).Select(p => At(op, 0, choice, p) != 0 ? At(op, 1, a, p) : At(op, 2, b, p))],
            ]
            : null;

    /// <summary>The same without broadcasting; a condition for whole rows is left alone.</summary>
    public static long[][]? ChooseEach(Operands op, int[][] shapes) =>
        op.Shape(0).Length == 0 || op.Shape(0).AsSpan().SequenceEqual(op.Shape(1)) && op.Shape(2).AsSpan().SequenceEqual(op.Shape(1))
            ? Choose(op, shapes)
            : null;

    /// <summary>Input 0, repeated.</summary>
    public static long[][]? Repeat(Operands op, int[][] shapes) =>
        op.Values(0) is { } values
            ?
            [
                [.. Places(shapes[0]).Select(p => At(op, 0, values, p))],
            ]
            : null;

    private static long[][]? All(IEnumerable<long?> results) =>
        results.ToArray() is var all && Array.TrueForAll(all, r => r is not null)
            ?
            [
                [.. all.Select(r => r!.Value)],
            ]
            : null;

    private static IEnumerable<int[]> Places(int[] shape) =>
        Enumerable.Range(0, (int)Dimensions.Elements(shape)).Select(i => Layout.Place(shape, i));

    private static long At(Operands op, int input, IReadOnlyList<long> values, int[] place) => values[Layout.Index(op.Shape(input), place)];
}
