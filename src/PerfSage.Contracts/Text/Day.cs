using System.Globalization;

namespace PerfSage.Contracts.Text;

/// <summary>Days as text, year-month-day.</summary>
internal static class Day
{
    public static bool TryRead(string text, out DateTime day) =>
        DateTime.TryParseExact(text, "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    public static string Write(DateTime day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
