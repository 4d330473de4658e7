using PerfSage.Core.Graphs;
using PerfSage.Core.Operators;

namespace PerfSage.Core.Features;

/// <summary>
/// Along which dimensions an operator works: the same number of elements costs far more where channels are summed or moved than where
/// rows are.
/// </summary>
internal static class AxisColumns
{
    private const int Operand = 1;

    // Names of the dimensions, from the innermost.
    private static readonly string[] Dimensions = ["channels", "width", "height"];

    public static void Write(ColumnWriter columns, OperatorInfo op)
    {
        var rank = op.Input(0)?.Rank ?? 0;
        var axes = Reductions.All.Any(op.Is) ? Axes(op, rank) : [];
        for (var i = 0; i < Dimensions.Length; i++)
        {
            columns.Flag($"reduces_{Dimensions[i]}", axes.Contains(i));
        }

        var order = op.Is(Moves.Transpose) ? Axes(op, rank) : [];
        columns.Flag("order_unknown", op.Is(Moves.Transpose) && order.Length == 0);
        columns.Flag("moves_channels", order.Length > 0 && order[^1] != 0);
        columns.Size("kept_in_order", KeptInOrder(op, order), ColumnWriter.Hidden);
    }

    /// <returns>Dimensions from the innermost; none where the operand is not known.</returns>
    private static long[] Axes(OperatorInfo op, int rank) =>
        op.Input(Operand)?.Numbers.Values is { } values && values.All(v => v >= -rank && v < rank)
            ? [.. values.Select(v => rank - 1 - (v < 0 ? v + rank : v))]
            : [];

    /// <summary>How many elements a transposition moves together.</summary>
    private static double KeptInOrder(OperatorInfo op, long[] order)
    {
        var elements = 1.0;
        for (var i = 0; i < order.Length && order[^(i + 1)] == i; i++)
        {
            elements *= op.Input(0)!.FromLast(i);
        }

        return order.Length == 0 ? 0 : elements;
    }
}
