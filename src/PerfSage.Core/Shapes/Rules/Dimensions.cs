namespace PerfSage.Core.Shapes.Rules;

/// <summary>Arithmetic of shapes.</summary>
internal static class Dimensions
{
    /// <param name="axis">Negative ones count from the innermost dimension.</param>
    /// <exception cref="ShapeException">There is no such dimension.</exception>
    public static int Axis(long axis, int rank) =>
        axis >= -rank && axis < rank
            ? (int)(axis < 0 ? axis + rank : axis)
            : throw new ShapeException($"there is no dimension {axis} among {rank}");

    public static long Elements(IEnumerable<int> shape) => shape.Aggregate(1L, (product, size) => product * size);

    public static int[] With(int[] shape, int axis, int size)
    {
        int[] changed = [.. shape];
        changed[axis] = size;
        return changed;
    }

    public static int[] Without(int[] shape, int axis) => [.. shape[..axis], .. shape[(axis + 1)..]];

    public static int[] Insert(int[] shape, int axis, int size) => [.. shape[..axis], size, .. shape[axis..]];

    /// <summary>Shapes are aligned at the innermost dimension; a size of 1 is repeated.</summary>
    /// <exception cref="ShapeException">Two sizes differ, and neither is 1.</exception>
    public static int[] Broadcast(int[] first, int[] second)
    {
        var result = new int[Math.Max(first.Length, second.Length)];
        for (var i = 1; i <= result.Length; i++)
        {
            var (a, b) = (i <= first.Length ? first[^i] : 1, i <= second.Length ? second[^i] : 1);
            result[^i] =
                a == b || b == 1 ? a
                : a == 1 ? b
                : throw new ShapeException($"{Text(first)} and {Text(second)} do not fit each other");
        }

        return result;
    }

    /// <exception cref="ShapeException">It is not the size that it must be.</exception>
    public static void Expect(int size, int expected, string what)
    {
        if (size != expected)
        {
            throw new ShapeException($"{what} is {size}, not {expected}");
        }
    }

    /// <exception cref="ShapeException">There is a remainder.</exception>
    public static int Divide(long size, long parts, string what) =>
        parts > 0 && size % parts == 0 ? (int)(size / parts) : throw new ShapeException($"{what} of {size} is no multiple of {parts}");

    public static string Text(IEnumerable<int> shape) => string.Join('x', shape) is { Length: > 0 } text ? text : "a single number";
}
