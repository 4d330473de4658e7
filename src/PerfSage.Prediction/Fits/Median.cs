namespace PerfSage.Prediction.Fits;

internal static class Median
{
    /// <param name="values">At least one.</param>
    /// <returns>Of two in the middle, their mean.</returns>
    public static double Of(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
