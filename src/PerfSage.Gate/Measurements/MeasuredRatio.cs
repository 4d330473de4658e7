using PerfSage.Contracts;

namespace PerfSage.Gate.Measurements;

/// <summary>Measured over predicted.</summary>
internal sealed record MeasuredRatio(int Models, double Median, double Least, double Largest)
{
    /// <returns>Null where nothing was measured.</returns>
    public static MeasuredRatio? Of(IEnumerable<MeasuredModel> models, Func<MeasuredModel, double?> measured, Metric metric)
    {
        double[] ratios =
        [
            .. models
                .Where(m => measured(m) is not null && m.OnBase.Measures[metric] is { Value: > 0 })
                .Select(m => measured(m)!.Value / m.OnBase.Measures[metric]!.Value),
        ];
        return ratios.Length == 0 ? null : new MeasuredRatio(ratios.Length, Prediction.Fits.Median.Of(ratios), ratios.Min(), ratios.Max());
    }
}
