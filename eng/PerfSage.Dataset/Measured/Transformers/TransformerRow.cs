namespace PerfSage.Dataset.Measured.Transformers;

/// <summary>Transformers on a device in one precision, none of which training saw; percent but for the rank correlation.</summary>
/// <param name="Ratio">Median of predicted by measured latency.</param>
internal sealed record TransformerRow(
    string Device,
    string Precision,
    int Models,
    double Mape,
    double Median,
    double Ratio,
    double Spearman
)
{
    public static TransformerRow Of(string device, string precision, IReadOnlyList<(double Predicted, double Measured)> values)
    {
        double[] ratios = [.. values.Select(v => v.Predicted / v.Measured)];
        double[] errors = Array.ConvertAll(ratios, r => 100 * Math.Abs(r - 1));
        return new TransformerRow(
            device,
            precision,
            values.Count,
            Math.Round(errors.Average(), 2),
            Math.Round(Middle(errors), 2),
            Math.Round(Middle(ratios), 3),
            Math.Round(Correlation(Ranks(values.Select(v => v.Predicted)), Ranks(values.Select(v => v.Measured))), 4)
        );
    }

    private static double Middle(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    // Latencies are measured to a microsecond: none is twice there.
    private static double[] Ranks(IEnumerable<double> values)
    {
        double[] all = [.. values];
        return Array.ConvertAll(all, v => (double)all.Count(other => other < v));
    }

    private static double Correlation(double[] first, double[] second)
    {
        var (a, b) = (first.Average(), second.Average());
        var product = first.Zip(second).Sum(p => (p.First - a) * (p.Second - b));
        return product / Math.Sqrt(first.Sum(v => (v - a) * (v - a)) * second.Sum(v => (v - b) * (v - b)));
    }
}
