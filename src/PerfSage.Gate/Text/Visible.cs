using System.Globalization;
using System.Text;

namespace PerfSage.Gate.Text;

internal static class Visible
{
    /// <summary>
    /// Writes what cannot be seen, or would rearrange what can, as <c>\u202E</c>: control and format characters, line ends,
    /// halves of surrogate pairs.
    /// </summary>
    public static string Of(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            // A half of a pair arrives as the replacement character, which can be seen.
            if (
                Rune.GetUnicodeCategory(rune)
                    is UnicodeCategory.Control
                        or UnicodeCategory.Format
                        or UnicodeCategory.LineSeparator
                        or UnicodeCategory.ParagraphSeparator
                || (rune.Value & 0xFFFE) == 0xFFFE
            )
            {
                result.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}");
            }
            else
            {
                result.Append(rune.ToString());
            }
        }

        return result.ToString();
    }
}
