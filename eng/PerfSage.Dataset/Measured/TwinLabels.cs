namespace PerfSage.Dataset.Measured;

/// <summary>
/// Labels of rows, and their medians over rows that are the same graph: what one of them shows by chance is not the graph's.
/// </summary>
internal sealed class TwinLabels
{
    private readonly Dictionary<string, double>[] raw;
    private readonly string[] twins;
    private readonly Dictionary<string, Dictionary<string, double>> medians;

    public TwinLabels(IReadOnlyList<MeasuredRow> rows, IReadOnlyDictionary<string, string> columns, Func<MeasuredRow, string> twin)
    {
        raw = [.. rows.Select(row => row.Labels(columns))];
        twins = [.. rows.AsParallel().AsOrdered().Select(twin)];
        medians = twins
            .Zip(raw)
            .GroupBy(row => row.First, row => row.Second, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, Medians, StringComparer.Ordinal);
    }

    public IReadOnlyDictionary<string, double> Raw(int row) => raw[row];

    public IReadOnlyDictionary<string, double> Median(int row) => medians[twins[row]];

    private static Dictionary<string, double> Medians(IEnumerable<Dictionary<string, double>> twins) =>
        twins
            .SelectMany(labels => labels)
            .GroupBy(label => label.Key, label => label.Value, StringComparer.Ordinal)
            .ToDictionary(label => label.Key, label => Prediction.Fits.Median.Of(label), StringComparer.Ordinal);
}
