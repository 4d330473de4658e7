namespace PerfSage.Prediction.Fits;

/// <summary>Least squares in few variables, each of which has a least value.</summary>
internal static class BoundedLeastSquares
{
    private const double Tolerance = 1e-12;

    /// <summary>
    /// Minimises <c>x'Ax/2 - b'x</c> over <c>x >= least</c> by an active set: what would be below its least value is held there,
    /// and let go again where that lowers the sum.
    /// </summary>
    /// <param name="a">[n, n], symmetric and positive definite.</param>
    public static double[] Solve(double[,] a, double[] b, double[] least)
    {
        var n = b.Length;
        var held = new bool[n];
        var x = (double[])least.Clone();
        // Each round holds or lets go at least one; the limit is for rounding errors alone.
        for (var round = 0; round < 10 * n; round++)
        {
            x = SolveFree(a, b, least, held);
            var below = Enumerable.Range(0, n).Where(i => !held[i] && x[i] < least[i] - Tolerance).ToArray();
            if (below.Length > 0)
            {
                Array.ForEach(below, i => held[i] = true);
                continue;
            }

            var freed = Enumerable.Range(0, n).Where(i => held[i] && Gradient(a, b, x, i) < -Tolerance).ToArray();
            if (freed.Length == 0)
            {
                break;
            }

            held[freed.MinBy(i => Gradient(a, b, x, i))] = false;
        }

        return [.. x.Select((value, i) => Math.Max(value, least[i]))];
    }

    private static double Gradient(double[,] a, double[] b, double[] x, int row)
    {
        var sum = -b[row];
        for (var j = 0; j < x.Length; j++)
        {
            sum += a[row, j] * x[j];
        }

        return sum;
    }

    private static double[] SolveFree(double[,] a, double[] b, double[] least, bool[] held)
    {
        int[] free = [.. Enumerable.Range(0, b.Length).Where(i => !held[i])];
        int[] fixedOnes = [.. Enumerable.Range(0, b.Length).Where(i => held[i])];
        var (part, right) = (new double[free.Length, free.Length], new double[free.Length]);
        for (var i = 0; i < free.Length; i++)
        {
            right[i] = b[free[i]] - fixedOnes.Sum(j => a[free[i], j] * least[j]);
            for (var j = 0; j < free.Length; j++)
            {
                part[i, j] = a[free[i], free[j]];
            }
        }

        var solved = Cholesky.Solve(part, right);
        var x = (double[])least.Clone();
        for (var i = 0; i < free.Length; i++)
        {
            x[free[i]] = solved[i];
        }

        return x;
    }
}
