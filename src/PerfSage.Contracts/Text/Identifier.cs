using System.Globalization;
using System.Text;

namespace PerfSage.Contracts.Text;

/// <summary>Turns any text into a C# identifier in PascalCase; no text can get anything else through.</summary>
internal static class Identifier
{
    public static string From(string text, string fallback)
    {
        var name = new StringBuilder();
        var wordStarts = true;
        foreach (var c in text)
        {
            if (!IsPart(c))
            {
                wordStarts = true;
                continue;
            }

            // 'u55-256' must not become the same as 'u552-56'.
            if (wordStarts && name.Length > 0 && char.IsDigit(c) && char.IsDigit(name[name.Length - 1]))
            {
                name.Append('_');
            }

            name.Append(wordStarts ? char.ToUpperInvariant(c) : c);
            wordStarts = false;
        }

        var result = name.Length == 0 ? fallback : name.ToString();
        return IsStart(result[0]) ? result : "_" + result;
    }

    private static bool IsStart(char c) =>
        CharUnicodeInfo.GetUnicodeCategory(c)
            is UnicodeCategory.UppercaseLetter
                or UnicodeCategory.LowercaseLetter
                or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter
                or UnicodeCategory.OtherLetter
                or UnicodeCategory.LetterNumber;

    private static bool IsPart(char c) =>
        IsStart(c)
        || CharUnicodeInfo.GetUnicodeCategory(c)
            is UnicodeCategory.DecimalDigitNumber
                or UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark;
}
