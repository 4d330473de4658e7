using System.Globalization;

namespace PerfSage.Dataset.Labels;

/// <summary>One row of a label table, its cells by column.</summary>
/// <param name="Table">Path of the table, for messages.</param>
internal sealed record LabelRow(string Table, IReadOnlyDictionary<string, string> Cells)
{
    public bool Has(string column) => Cells.ContainsKey(column);

    /// <exception cref="InvalidDataException">The table has no such column.</exception>
    public string Text(string column) =>
        Cells.TryGetValue(column, out var text) ? text : throw new InvalidDataException($"{Table}: there is no column '{column}'");

    /// <returns>NaN where the cell is empty: a board that refused the graph has no labels.</returns>
    /// <exception cref="InvalidDataException">The table has no such column, or the cell holds no number.</exception>
    public double Number(string column)
    {
        var text = Text(column);
        if (text.Length == 0)
        {
            return double.NaN;
        }

        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new InvalidDataException($"{Table}: '{text}' in column '{column}' is no number");
    }

    /// <returns>The same; NaN as well where the table has no such column.</returns>
    public double NumberIfAny(string column) => Has(column) ? Number(column) : double.NaN;

    /// <exception cref="InvalidDataException">The cell is not what the column should hold.</exception>
    public T OneOf<T>(string column, IReadOnlyDictionary<string, T> choices) =>
        choices.TryGetValue(Text(column), out var choice)
            ? choice
            : throw new InvalidDataException(
                $"{Table}: '{Text(column)}' in column '{column}' is none of {string.Join(", ", choices.Keys)}"
            );
}
