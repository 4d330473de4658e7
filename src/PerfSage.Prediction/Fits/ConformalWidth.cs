namespace PerfSage.Prediction.Fits;

/// <summary>What a few errors promise of the next one.</summary>
internal static class ConformalWidth
{
    /// <summary>The highest confidence that so many models can promise: the next one is as likely the worst as each of them.</summary>
    public static double Highest(int count) => count / (count + 1.0);

    /// <returns>
    /// Half the width of the interval as a natural logarithm: the next model is inside with the confidence, if it is like the others.
    /// NaN where there are too few errors for it.
    /// </returns>
    public static double Of(IReadOnlyList<double> logErrors, double confidence)
    {
        // The sum of the product and a rounding error must not count as one more.
        var place = (int)Math.Ceiling(((logErrors.Count + 1) * confidence) - 1e-9);
        return place > logErrors.Count ? double.NaN : logErrors.Select(e => Math.Abs(e)).Order().ElementAt(Math.Max(place, 1) - 1);
    }
}
