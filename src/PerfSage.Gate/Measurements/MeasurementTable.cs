using PerfSage.Contracts;
using PerfSage.Contracts.Text;

namespace PerfSage.Gate.Measurements;

/// <summary>A table with a header: <c>model,latencyMs[,peakMemoryKiB][,energyMj]</c>, in any order. Models are named
/// relative to it.</summary>
internal static class MeasurementTable
{
    private const string Model = "model";

    public static string Header { get; } = $"{Model},{Metric.Latency.Key},{Metric.PeakMemory.Key},{Metric.Energy.Key}";

    private static readonly string[] Columns = Header.Split(',');

    /// <param name="path">For messages.</param>
    /// <exception cref="BadInputException">The header or a number is wrong, or there is no row.</exception>
    public static IReadOnlyList<MeasuredRow> Read(string[] lines, string path, string folder)
    {
        var header = Checked(CsvLine.Split(lines[0].TrimStart('\uFEFF')), path);
        var rows = lines
            .Select((text, i) => (text, Line: i + 1))
            .Skip(1)
            .Where(l => l.text.Trim().Length > 0)
            .Select(l => Row(CsvLine.Split(l.text), header, path, folder, l.Line))
            .OfType<MeasuredRow>()
            .ToArray();
        return rows.Length > 0
            ? rows
            : throw new BadInputException($"'{path}' has no measurement: fill in the column {Metric.Latency.Key}");
    }

    private static string[] Checked(string[] header, string path)
    {
        foreach (var name in header.Where(n => !Columns.Contains(n, StringComparer.Ordinal)))
        {
            var meant = Suggestion.For(name, Columns) is { } column ? $"; did you mean '{column}'?" : "";
            throw new BadInputException($"'{path}', line 1: column '{name}' is not known{meant} Columns are {string.Join(", ", Columns)}");
        }

        return header.Distinct(StringComparer.Ordinal).Count() != header.Length
                ? throw new BadInputException($"'{path}', line 1: a column is there twice")
            : new[] { Model, Metric.Latency.Key }.FirstOrDefault(n => !header.Contains(n, StringComparer.Ordinal)) is { } missing
                ? throw new BadInputException($"'{path}', line 1: there is no column '{missing}'")
            : header;
    }

    // A row of a plan that nobody has measured yet has a name alone.
    private static MeasuredRow? Row(string[] cells, string[] header, string path, string folder, int line)
    {
        if (cells.Length != header.Length)
        {
            throw new BadInputException($"'{path}', line {line}: {cells.Length} cells under {header.Length} columns");
        }

        var model = cells[Array.IndexOf(header, Model)];
        return model.Length == 0 || model.Contains('\0', StringComparison.Ordinal)
                ? throw new BadInputException($"'{path}', line {line}: names no model")
            : cells.Count(c => c.Length > 0) == 1 ? null
            : new MeasuredRow(
                Path.Combine(folder, model),
                line,
                Number(Metric.Latency) ?? throw new BadInputException($"'{path}', line {line}: {Metric.Latency.Key} is missing"),
                Number(Metric.PeakMemory),
                Number(Metric.Energy)
            );

        double? Number(Metric metric) =>
            Array.IndexOf(header, metric.Key) is not (>= 0 and var column) || cells[column].Length == 0 ? null
            : Numbers.TryRead(cells[column], out var value) && double.IsFinite(value) && value > 0 ? value
            : throw new BadInputException($"'{path}', line {line}: {metric.Key} '{cells[column]}' is no number above 0");
    }
}
