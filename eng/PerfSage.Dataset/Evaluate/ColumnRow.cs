namespace PerfSage.Dataset.Evaluate;

/// <summary>The figures of one column; all but the number of graphs in percent.</summary>
internal sealed record ColumnRow(
    string Device,
    string Spaces,
    string Metric,
    int Graphs,
    double Mape,
    double MedianApe,
    double P95Ape,
    ColumnInterval Interval
)
{
    public static ColumnRow Of(AccuracyColumn c) =>
        new(
            c.Device,
            c.Spaces.Name,
            c.Metric.Key,
            c.Graphs,
            Percent.Rounded(c.Mape),
            Percent.Rounded(c.MedianApe),
            Percent.Rounded(c.P95Ape),
            new ColumnInterval(Percent.Rounded(c.Coverage), Percent.Rounded(c.HalfWidth))
        );
}
