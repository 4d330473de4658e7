namespace PerfSage.Gate.Text;

/// <summary>Rounds parts so that they still sum to the rounded whole (largest remainder method), as a printed table must.</summary>
internal static class Apportionment
{
    // Three digits more than the whole: a thousandth of its last digit.
    private const decimal Resolution = 1000;

    /// <param name="parts">Not negative.</param>
    /// <param name="whole">With few significant digits; the parts are scaled to it.</param>
    /// <returns>Multiples of a thousandth of the whole's last digit that sum to it exactly.</returns>
    public static decimal[] Split(IReadOnlyList<double> parts, double whole)
    {
        var sum = parts.Sum();
        if (whole <= 0 || sum <= 0)
        {
            return new decimal[parts.Count];
        }

        var total = (decimal)whole;
        var unit = Unit(whole);
        var units = (long)(total / unit);
        var shares = Round([.. parts.Select(p => p / sum * units)], units);
        return Array.ConvertAll(shares, s => s * unit);
    }

    /// <returns>A thousandth of the last digit of <paramref name="whole"/>, which is positive.</returns>
    public static decimal Unit(double whole) => LastDigit((decimal)whole) / Resolution;

    /// <param name="exact">Not negative; their sum is <paramref name="sum"/>, but for the precision of a double.</param>
    /// <returns>Each rounded down or up, such that they sum to <paramref name="sum"/> exactly.</returns>
    public static long[] Round(double[] exact, long sum)
    {
        var rounded = Array.ConvertAll(exact, e => (long)Math.Floor(e));
        var missing = sum - rounded.Sum();
        foreach (var i in Enumerable.Range(0, exact.Length).OrderByDescending(i => exact[i] - rounded[i]).Take((int)Math.Max(0, missing)))
        {
            rounded[i]++;
        }

        return rounded;
    }

    private static decimal LastDigit(decimal value)
    {
        var digit = 1m;
        while (value % digit != 0)
        {
            digit /= 10;
        }

        return digit;
    }
}
