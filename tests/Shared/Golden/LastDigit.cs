using System.Globalization;

namespace PerfSage.Tests.Golden;

/// <summary>
/// Compares lines whose numbers are rounded. Processors sum float32 numbers in different orders; a value that lies between two
/// roundings then falls to either side. So the last digit may be one off, and nothing else may differ.
/// </summary>
internal static class LastDigit
{
    /// <param name="digits">Significant digits to which the numbers were rounded.</param>
    public static bool IsSame(string expected, string actual, int digits)
    {
        var (a, b) = (expected.Split(' '), actual.Split(' '));
        return a.Length == b.Length && a.Zip(b, (x, y) => x == y || IsNear(x, y, digits)).All(isSame => isSame);
    }

    private static bool IsNear(string expected, string actual, int digits)
    {
        if (!TryParse(expected, out var x) || !TryParse(actual, out var y) || x <= 0 || y <= 0)
        {
            return false;
        }

        var unit = Math.Pow(10, Math.Floor(Math.Log10(Math.Max(x, y))) - digits + 1);
        return Math.Abs(x - y) < 1.01 * unit;
    }

    private static bool TryParse(string text, out double value) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
}
