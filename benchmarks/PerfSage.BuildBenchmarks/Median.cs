namespace PerfSage.BuildBenchmarks;

internal static class Median
{
    /// <returns>The middle one, or the mean of both; NaN of nothing.</returns>
    public static double Of(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length == 0 ? double.NaN : (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
