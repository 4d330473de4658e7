using System.Globalization;

namespace PerfSage.Contracts.Text;

/// <summary>
/// Characters that nobody sees, or that change how others are seen: control and format characters, line ends, halves of surrogate pairs,
/// what is no character, and what Unicode lists as <c>Default_Ignorable_Code_Point</c> (DerivedCoreProperties.txt).
/// </summary>
internal static class HiddenCharacters
{
    /// <param name="index">Of a character; of the first half of one that is a pair.</param>
    public static bool HasAt(string text, int index)
    {
        // Nearly all.
        if (text[index] is >= ' ' and <= '~')
        {
            return false;
        }

        return CharUnicodeInfo.GetUnicodeCategory(text, index)
                is UnicodeCategory.Control
                    or UnicodeCategory.Format
                    or UnicodeCategory.LineSeparator
                    or UnicodeCategory.ParagraphSeparator
                    or UnicodeCategory.Surrogate
            || IsIgnorable(char.IsSurrogatePair(text, index) ? char.ConvertToUtf32(text, index) : text[index])
                && !SelectsColour(text, index);
    }

    // Of the ignorable ones those that are marks, letters or unassigned.
    private static bool IsIgnorable(int code) =>
        code
            is 0x034F
                or (>= 0x115F and <= 0x1160)
                or (>= 0x17B4 and <= 0x17B5)
                or (>= 0x180B and <= 0x180F)
                or (>= 0x2060 and <= 0x206F)
                or 0x3164
                or (>= 0xFDD0 and <= 0xFDEF)
                or (>= 0xFE00 and <= 0xFE0F)
                or 0xFFA0
                or (>= 0xFFF0 and <= 0xFFF8)
                or (>= 0xE0000 and <= 0xE0FFF)
        || (code & 0xFFFE) == 0xFFFE;

    // Whether a symbol is a picture or text: of subjects that begin with an emoji, half have it.
    private static bool SelectsColour(string text, int index) =>
        text[index] is '\uFE0E' or '\uFE0F'
        && index > 0
        && CharUnicodeInfo.GetUnicodeCategory(text, index > 1 && char.IsSurrogatePair(text, index - 2) ? index - 2 : index - 1)
            is UnicodeCategory.OtherSymbol
                or UnicodeCategory.MathSymbol;
}
