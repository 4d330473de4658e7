using System.Globalization;
using System.Text;

namespace PerfSage.Contracts.Text;

/// <summary>
/// Writes what cannot be seen, or would rearrange what can, as <c>\u202E</c>. Strings of JSON and of C# read these escapes back, so
/// that there nothing is lost.
/// </summary>
internal static class Visible
{
    /// <returns>One line: line ends are escaped as well.</returns>
    public static string Of(string text) => Escape(text, keepsLines: false);

    /// <returns>As many lines as there were.</returns>
    public static string Lines(string text) => Escape(text, keepsLines: true);

    public static string Code(char c) => "\\u" + ((int)c).ToString("X4", CultureInfo.InvariantCulture);

    private static string Escape(string text, bool keepsLines)
    {
        StringBuilder? result = null;
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is >= ' ' and <= '~' || (keepsLines && text[i] == '\n'))
            {
                continue;
            }

            var length = char.IsSurrogatePair(text, i) ? 2 : 1;
            if (HiddenCharacters.HasAt(text, i))
            {
                result ??= new StringBuilder(text.Length);
                result.Append(text, start, i - start).Append(Code(text[i])).Append(length == 2 ? Code(text[i + 1]) : "");
                start = i + length;
            }

            i += length - 1;
        }

        // Nearly always, nothing is hidden.
        return result is null ? text : result.Append(text, start, text.Length - start).ToString();
    }
}
