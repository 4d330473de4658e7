using System.Globalization;

namespace PerfSage.Contracts.Text;

/// <summary>Numbers as text that is the same on every machine.</summary>
internal static class Numbers
{
    /// <summary>Decimal digits of a prediction that are stable across processors, and therefore the only ones judged and shown.</summary>
    public const int Digits = 4;

    public static double Round(double value) => Round(value, Digits);

    public static double Round(double value, int digits) =>
        double.IsNaN(value) || double.IsInfinity(value)
            ? value
            : double.Parse(
                value.ToString("E" + (digits - 1).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture),
                CultureInfo.InvariantCulture
            );

    /// <returns>The smallest number of two significant digits that is not below <paramref name="value"/>, which is positive.</returns>
    public static double RoundUp(double value)
    {
        var rounded = Round(value, 2);
        return rounded >= value ? rounded : Round(rounded + Math.Pow(10, Math.Floor(Math.Log10(rounded)) - 1), 2);
    }

    /// <summary>For people: as many digits as are stable, never an exponent.</summary>
    public static string Show(double value) => Show(value, Digits);

    public static string Show(double value, int digits) => Round(value, digits).ToString("0.############", CultureInfo.InvariantCulture);

    /// <summary>For files: reads back to the same bits.</summary>
    public static string Write(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    public static bool TryRead(string text, out double value) =>
        double.TryParse(
            text,
            NumberStyles.Float & ~NumberStyles.AllowTrailingWhite & ~NumberStyles.AllowLeadingWhite,
            CultureInfo.InvariantCulture,
            out value
        );
}
