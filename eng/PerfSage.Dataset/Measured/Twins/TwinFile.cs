namespace PerfSage.Dataset.Measured.Twins;

/// <summary>The scatter of measurements by label, for docs/accuracy.md.</summary>
internal sealed record TwinFile(IReadOnlyList<TwinRow> Rows)
{
    // Published networks have no twins: two that took the same time by chance are none.
    private const string WithTwins = "nasbench201";

    public static TwinFile Of(IEnumerable<MeasuredModel> models)
    {
        var all = models.Where(m => m.Space == WithTwins).ToArray();
        return new TwinFile([
            .. Rows("latencyMs", m => m.RawLatencyMs, m => m.LatencyMs),
            .. Rows("energyMj", m => m.RawEnergyMj, m => m.EnergyMj),
        ]);

        IEnumerable<TwinRow> Rows(
            string metric,
            Func<MeasuredModel, IReadOnlyDictionary<string, double>> raw,
            Func<MeasuredModel, IReadOnlyDictionary<string, double>> median
        ) =>
            all.SelectMany(m => raw(m).Select(r => (r.Key, Value: ($"{m.Source} {m.Family}", r.Value, median(m)[r.Key]))))
                .GroupBy(r => r.Key, r => r.Value, StringComparer.Ordinal)
                .OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => TwinRow.Of(g.Key, metric, g))
                .OfType<TwinRow>();
    }

    public static TwinFile Read(string path) => FigureFile.Read<TwinFile>(path);

    public void Write(string path) => FigureFile.Write(path, this);
}
