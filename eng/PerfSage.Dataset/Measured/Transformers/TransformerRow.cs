using PerfSage.Prediction.Fits;

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
            Math.Round(Prediction.Fits.Median.Of(errors), 2),
            Math.Round(Prediction.Fits.Median.Of(ratios), 3),
            Math.Round(Ranking.Spearman([.. values.Select(v => v.Predicted)], [.. values.Select(v => v.Measured)]), 4)
        );
    }
}
