namespace PerfSage.Dataset.Evaluate;

/// <summary>How much of some predictions has a level of trust, and how wrong that part is.</summary>
/// <param name="Percent">Of the predictions.</param>
/// <param name="Mape">Of the part; not a number where the part is empty.</param>
/// <param name="MedianApe">Likewise.</param>
/// <param name="Coverage">Percent of the part's labels inside their intervals; likewise.</param>
internal sealed record TrustShare(TrustLevel Trust, int Predictions, double Percent, double Mape, double MedianApe, double Coverage)
{
    /// <returns>One per level, in the order of trust.</returns>
    public static IReadOnlyList<TrustShare> Of(IReadOnlyCollection<JudgedValue> values) =>
        [.. Enum.GetValues<TrustLevel>().Select(level => Of(values, level))];

    private static TrustShare Of(IReadOnlyCollection<JudgedValue> values, TrustLevel level)
    {
        var part = values.Where(v => v.Trust == level).OrderBy(v => v.Error).ToArray();
        return part.Length == 0
            ? new TrustShare(level, 0, 0, double.NaN, double.NaN, double.NaN)
            : new TrustShare(
                level,
                part.Length,
                100.0 * part.Length / values.Count,
                100 * part.Average(v => v.Error),
                100 * part[part.Length / 2].Error,
                100.0 * part.Count(v => v.IsCovered) / part.Length
            );
    }
}
