using System.Globalization;

namespace PerfSage.Gate.Text;

/// <summary>Numbers as people read them; the same in every culture.</summary>
internal static class NumberText
{
    /// <summary>As few digits as tell it from its neighbours; values are rounded before they get here.</summary>
    public static string Of(double value) => value.ToString("0.##########", CultureInfo.InvariantCulture);

    /// <summary>All its digits: an operator may cost picojoules, which are billionths of the unit.</summary>
    public static string Of(decimal value) => value.ToString("0.################", CultureInfo.InvariantCulture);

    public static string Of(long value) => value.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>Of a change: with its sign, which 0 does not have.</summary>
    public static string Signed(double value) => Sign(value) + Of(value);

    public static string Signed(decimal value) => Sign((double)value) + Of(value);

    public static string Sign(double value) => value > 0 ? "+" : "";

    public static string KiB(double value) => value.ToString("#,0.0", CultureInfo.InvariantCulture);

    public static string Percent(double share) => (share * 100).ToString("0.0", CultureInfo.InvariantCulture) + " %";
}
