using PerfSage.Core.Features;
using PerfSage.Prediction.Metadata;

namespace PerfSage.Prediction.Domain;

/// <summary>Those of some columns that people can find in their model or device, compared with what training saw of them.</summary>
/// <param name="reads">Which of them matter; all if left out.</param>
internal sealed class ShownColumns(IReadOnlyList<Column> columns, Func<Column, bool>? reads = null)
{
    // The network extrapolates a little: a quarter beyond in size, a tenth of the range otherwise.
    private static readonly double SizeTolerance = Math.Log(1.25);
    private const double RangeTolerance = 0.1;

    private readonly (int Position, Column Column)[] shown =
    [
        .. columns.Select((c, i) => (i, c)).Where(c => c.c.Phrase is not null && (reads is null || reads(c.c))),
    ];

    /// <param name="rows">[n, columns] row-major.</param>
    /// <returns>One text per column in which the row is outside.</returns>
    public IEnumerable<(Column Column, string Text)> Outside(float[] rows, int row, ColumnRange range)
    {
        foreach (var (position, column) in shown)
        {
            if (Compare(column, rows[(row * columns.Count) + position], range.Min[position], range.Max[position]) is { } text)
            {
                yield return (column, text);
            }
        }
    }

    private static string? Compare(Column column, double value, double min, double max)
    {
        if (column.Scale == ColumnScale.Choice)
        {
            return value > max ? $"{column.Phrase} was not in training" : null;
        }

        var tolerance = (RangeTolerance * (max - min)) + (column.Scale.IsLogarithmic() ? SizeTolerance : 0);
        return value > max + tolerance ? $"{column.Phrase} {column.Format(value)} is above {column.Format(max)}, the largest in training"
            : value < min - tolerance ? $"{column.Phrase} {column.Format(value)} is below {column.Format(min)}, the smallest in training"
            : null;
    }
}
