using PerfSage.Dataset.Labels;
using PerfSage.Zoo.Spaces.NasBench201;

namespace PerfSage.Dataset.Measured;

/// <summary>A row of a table of NAS-Bench-201.</summary>
/// <param name="Family">The key of the pruned cell: what is left out together.</param>
internal sealed record MeasuredRow(LabelRow Row, CellArchitecture Architecture, string Family)
{
    /// <summary>The rows whose cell leads from input to output: the others have no network to speak of.</summary>
    public static MeasuredRow[] Read(string path)
    {
        LabelRow[] rows = [.. LabelTable.Read(path)];
        return [.. rows.AsParallel().AsOrdered().Select(Of).Where(row => row.Family != IsomorphismKey.Disconnected)];
    }

    /// <summary>The cells of some columns, by the names of their labels; those that are empty are left out.</summary>
    public Dictionary<string, double> Labels(IReadOnlyDictionary<string, string> columns) =>
        columns
            .Select(column => (column.Key, Value: Row.Number(column.Value)))
            .Where(label => !double.IsNaN(label.Value))
            .ToDictionary(label => label.Key, label => label.Value, StringComparer.Ordinal);

    private static MeasuredRow Of(LabelRow row)
    {
        try
        {
            var architecture = CellArchitecture.Parse(row.Text("arch_str"));
            return new MeasuredRow(row, architecture, IsomorphismKey.Pruned(architecture));
        }
        catch (FormatException e)
        {
            throw new InvalidDataException($"{row.Table}: {e.Message}", e);
        }
    }
}
