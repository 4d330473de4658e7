namespace PerfSage.Prediction.Fits;

/// <summary>Parts of models in columns.</summary>
/// <param name="Names">[K], in ordinal order.</param>
/// <param name="Rows">[n][K], milliseconds.</param>
internal sealed record PartTable(string[] Names, double[][] Rows)
{
    public static PartTable Of(IReadOnlyList<IReadOnlyDictionary<string, double>> models)
    {
        string[] names = [.. models.SelectMany(m => m.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return new PartTable(names, [.. models.Select(m => Array.ConvertAll(names, name => m.GetValueOrDefault(name)))]);
    }

    /// <returns>[n][K + 1], what part of its time each model spends on what; last,
    /// how much a constant overhead would weigh in it.</returns>
    public static double[][] Shares(IReadOnlyList<IReadOnlyDictionary<string, double>> models)
    {
        var rows = Of(models).Rows;
        double[] totals = [.. rows.Select(r => r.Sum())];
        var unit = totals.Length == 0 ? 1 : totals.Order().ElementAt(totals.Length / 10);
        return [.. rows.Select((row, n) => (double[])[.. row.Select(ms => ms / totals[n]), Math.Min(1, unit / totals[n])])];
    }
}
