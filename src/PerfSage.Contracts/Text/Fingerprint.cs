using System.Globalization;

namespace PerfSage.Contracts.Text;

/// <summary>Ties predictions to the budgets that they were made for. 64-bit FNV-1a: it detects accidents, not attacks.</summary>
internal static class Fingerprint
{
    public static string Of(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in text)
        {
            hash = unchecked((hash ^ c) * 1099511628211UL);
        }

        return hash.ToString("x16", CultureInfo.InvariantCulture);
    }
}
