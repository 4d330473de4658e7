namespace PerfSage.Cli.Output;

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
        var unit = LastDigit(total) / Resolution;
        var units = (long)(total / unit);
        var exact = parts.Select(p => p / sum * units).ToArray();
        var shares = Array.ConvertAll(exact, e => (long)Math.Floor(e));
        var missing = units - shares.Sum();
        foreach (var i in Enumerable.Range(0, parts.Count).OrderByDescending(i => exact[i] - shares[i]).Take((int)Math.Max(0, missing)))
        {
            shares[i]++;
        }

        return Array.ConvertAll(shares, s => s * unit);
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
