namespace PerfSage.Prediction.Fits;

/// <summary>Spearman's rank correlation.</summary>
internal static class Ranking
{
    /// <returns>-1 to 1; 1 where one of both is the same everywhere.</returns>
    public static double Spearman(IReadOnlyList<double> a, IReadOnlyList<double> b)
    {
        var (x, y) = (Ranks(a), Ranks(b));
        var mean = (a.Count + 1) / 2.0;
        var covariance = x.Zip(y, (p, q) => (p - mean) * (q - mean)).Sum();
        var scale = Math.Sqrt(x.Sum(p => (p - mean) * (p - mean)) * y.Sum(q => (q - mean) * (q - mean)));
        return scale > 0 ? covariance / scale : 1;
    }

    // Equals share the mean of their places.
    private static double[] Ranks(IReadOnlyList<double> values) =>
        [.. values.Select(v => values.Count(w => w < v) + ((values.Count(w => w == v) + 1) / 2.0))];
}
