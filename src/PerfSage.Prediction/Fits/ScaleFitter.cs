namespace PerfSage.Prediction.Fits;

/// <summary>
/// Fits a scale for each part, and an overhead, to relative errors: ridge regression towards one common scale, so that what few models show
/// decides little and what none shows nothing.
/// </summary>
internal static class ScaleFitter
{
    /// <summary>Of a part, relative to the common scale: no kernel is that much faster than all others.</summary>
    private const double LeastScale = 0.05;

    private const double Tiny = 1e-9;

    // Of the errors, in medians: beyond it, one counts by its size instead of its square. One busy moment must not decide.
    private const double Outlier = 2;
    private const int Rounds = 3;

    /// <param name="rows">At least one.</param>
    /// <param name="penalty">Of a scale that is twice the common one, against a model that is off by all it takes. Above 0.</param>
    public static ScaleFit Fit(IReadOnlyList<MeasuredParts> rows, double penalty)
    {
        double[] weights = [.. Enumerable.Repeat(1.0, rows.Count)];
        for (var round = 1; round < Rounds; round++)
        {
            weights = Weights(rows, Weighted(rows, weights, penalty));
        }

        return Weighted(rows, weights, penalty);
    }

    private static double[] Weights(IReadOnlyList<MeasuredParts> rows, ScaleFit fit)
    {
        double[] errors = [.. rows.Select(r => Math.Abs((fit.Predict(r.Parts) / r.Measured) - 1))];
        var most = Outlier * Math.Max(Median.Of(errors), Tiny);
        return Array.ConvertAll(errors, e => e <= most ? 1 : most / e);
    }

    private static ScaleFit Weighted(IReadOnlyList<MeasuredParts> rows, double[] weights, double penalty)
    {
        var unit = Median.Of(rows.Select(r => r.Measured));
        var (common, overhead) = Common(rows, weights, unit);
        var count = rows[0].Parts.Length;
        var (a, b) = Normal(rows, weights, count + 1, (row, k) => (k < count ? common * row.Parts[k] : unit) / row.Measured);
        for (var k = 0; k <= count; k++)
        {
            a[k, k] += penalty;
            b[k] += penalty * (k < count ? 1 : overhead / unit);
        }

        var x = BoundedLeastSquares.Solve(a, b, [.. Enumerable.Repeat(LeastScale, count), 0]);
        return new ScaleFit(common, [.. x.Take(count).Select(s => s * common)], x[count] * unit);
    }

    // One scale for all, and an overhead.
    private static (double Scale, double Overhead) Common(IReadOnlyList<MeasuredParts> rows, double[] weights, double unit)
    {
        var ratio = rows.Average(r => r.Parts.Sum() / r.Measured);
        var (a, b) = Normal(rows, weights, 2, (row, k) => (k == 0 ? row.Parts.Sum() / ratio : unit) / row.Measured);
        a[0, 0] += Tiny;
        a[1, 1] += Tiny;
        var x = BoundedLeastSquares.Solve(a, b, [LeastScale, 0]);
        return (x[0] / ratio, x[1] * unit);
    }

    // Of the mean squared relative error.
    private static (double[,] A, double[] B) Normal(
        IReadOnlyList<MeasuredParts> rows,
        double[] weights,
        int count,
        Func<MeasuredParts, int, double> column
    )
    {
        var (a, b) = (new double[count, count], new double[count]);
        var values = new double[count];
        foreach (var (row, weight) in rows.Zip(weights))
        {
            for (var k = 0; k < count; k++)
            {
                values[k] = column(row, k);
            }

            for (var k = 0; k < count; k++)
            {
                b[k] += weight * values[k] / rows.Count;
                for (var l = 0; l < count; l++)
                {
                    a[k, l] += weight * values[k] * values[l] / rows.Count;
                }
            }
        }

        return (a, b);
    }
}
