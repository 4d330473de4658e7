namespace PerfSage.Prediction.Fits;

/// <summary>
/// Which models to measure first. Each is the one of which the ones before say least: a greedy D-optimal design on what
/// shares of their time models spend on which parts.
/// </summary>
internal static class InformativeOrder
{
    // What is known before the first: little.
    private const double Prior = 100;

    /// <param name="shares">[n][K], sum to about 1.</param>
    /// <param name="count">How many to choose; all if there are fewer.</param>
    /// <returns>Indices, the most informative first; of equals, the first.</returns>
    public static int[] Of(IReadOnlyList<double[]> shares, int count)
    {
        if (shares.Count == 0)
        {
            return [];
        }

        var width = shares[0].Length;
        var inverse = new double[width, width];
        for (var k = 0; k < width; k++)
        {
            inverse[k, k] = Prior;
        }

        var open = Enumerable.Range(0, shares.Count).ToList();
        var chosen = new List<int>();
        while (chosen.Count < count && open.Count > 0)
        {
            var next = open.MaxBy(i => Math.Round(Spread(inverse, shares[i]), 9));
            open.Remove(next);
            chosen.Add(next);
            Learn(inverse, shares[next]);
        }

        return [.. chosen];
    }

    private static double Spread(double[,] inverse, double[] x) => Product(inverse, x).Zip(x, (a, b) => a * b).Sum();

    // Sherman and Morrison's formula for one more row.
    private static void Learn(double[,] inverse, double[] x)
    {
        var product = Product(inverse, x);
        var scale = 1 + product.Zip(x, (a, b) => a * b).Sum();
        for (var k = 0; k < x.Length; k++)
        {
            for (var l = 0; l < x.Length; l++)
            {
                inverse[k, l] -= product[k] * product[l] / scale;
            }
        }
    }

    private static double[] Product(double[,] inverse, double[] x)
    {
        var product = new double[x.Length];
        for (var k = 0; k < x.Length; k++)
        {
            for (var l = 0; l < x.Length; l++)
            {
                product[k] += inverse[k, l] * x[l];
            }
        }

        return product;
    }
}
