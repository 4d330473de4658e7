namespace PerfSage.Dataset.Evaluate;

/// <summary>How much of a metric's predictions has a level of trust, and how wrong it is; over all devices.</summary>
internal sealed record TrustRow(string Metric, string Spaces, TrustShare Share)
{
    public static IEnumerable<TrustRow> Of(PooledValues pool) =>
        TrustShare
            .Of(pool.Values)
            .Select(s => new TrustRow(
                pool.Metric.Key,
                pool.Spaces.Name,
                s with
                {
                    Percent = Evaluate.Percent.Rounded(s.Percent),
                    Mape = Evaluate.Percent.Rounded(s.Mape),
                    MedianApe = Evaluate.Percent.Rounded(s.MedianApe),
                    Coverage = Evaluate.Percent.Rounded(s.Coverage),
                }
            ));
}
