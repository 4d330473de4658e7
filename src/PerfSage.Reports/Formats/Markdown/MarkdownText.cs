using System.Buffers;
using System.Globalization;
using System.Text;
using PerfSage.Contracts.Text;

namespace PerfSage.Reports.Formats.Markdown;

/// <summary>Text that stays text in GitHub's Markdown, whatever is in it.</summary>
internal static class MarkdownText
{
    // Each that could begin markup, or end a table's cell.
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"`*|\\[]~");

    private static readonly SearchValues<char> Plain = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_./+(),"
    );

    /// <summary>A name: shown as code, in which neither mentions nor references are looked for.</summary>
    public static string Code(string text) =>
        text.Length > 0 && !text.AsSpan().ContainsAnyExcept(Plain) ? $"`{text}`" : $"<code>{Encode(text, IsAddress, "<!-- -->")}</code>";

    /// <summary>
    /// A sentence. A zero-width space keeps <c>@name</c> from being a mention, and <c>#1</c> and <c>GH-1</c> from being references.
    /// </summary>
    public static string Prose(string text) => Encode(text, IsSigil, "&#8203;");

    /// <param name="isLinked">Whether what stands at an index makes a link of what follows.</param>
    /// <param name="interruption">What keeps it from doing so.</param>
    private static string Encode(string text, Func<string, int, bool> isLinked, string interruption)
    {
        var source = Visible.Of(text);
        var result = new StringBuilder(source.Length);
        for (var i = 0; i < source.Length; i++)
        {
            var c = source[i];
            if (Special.Contains(c) || (c == '_' && !IsInsideWord(source, i)) || IsLink(source, i))
            {
                result.Append(CultureInfo.InvariantCulture, $"&#{(int)c};");
            }
            else
            {
                result.Append(c).Append(isLinked(source, i) ? interruption : "");
            }
        }

        return result.ToString();
    }

    // Of e-mail, which GitHub makes a link of even in code that is written as HTML.
    private static bool IsAddress(string text, int i) => text[i] == '@';

    private static bool IsSigil(string text, int i) =>
        text[i] is '@' or '#' || (text[i] == '-' && i >= 2 && text.AsSpan(i - 2, 2).Equals("GH", StringComparison.OrdinalIgnoreCase));

    // Such as the underscore of CONV_2D, which begins no emphasis.
    private static bool IsInsideWord(string text, int i) =>
        i > 0 && i + 1 < text.Length && char.IsAsciiLetterOrDigit(text[i - 1]) && char.IsAsciiLetterOrDigit(text[i + 1]);

    // GitHub makes links of http:// and www. without being asked.
    private static bool IsLink(string text, int i) =>
        (text[i] == ':' && text.AsSpan(i + 1).StartsWith("//", StringComparison.Ordinal))
        || (text[i] == '.' && i >= 3 && text.AsSpan(i - 3, 3).Equals("www", StringComparison.OrdinalIgnoreCase));
}
