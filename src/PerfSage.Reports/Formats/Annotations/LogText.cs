using System.Text.RegularExpressions;

namespace PerfSage.Reports.Formats.Annotations;

/// <summary>Text for the log of a CI service, in which names that a pull request chose must not be commands.</summary>
internal static partial class LogText
{
    private const string ZeroWidthSpace = "\u200B";

    /// <param name="write">Writes the text; in CI to a buffer.</param>
    public static void Write(TextWriter output, CiService service, Action<TextWriter> write)
    {
        if (service == CiService.None)
        {
            write(output);
            return;
        }

        using var text = new StringWriter();
        write(text);
        output.Write(Disarm(text.ToString()));
    }

    /// <summary>
    /// Breaks <c>::command::</c> at the beginning of a line, and <c>##vso[…]</c> and <c>##[…]</c> anywhere,
    /// by something that cannot be seen.
    /// </summary>
    public static string Disarm(string text) => Command().Replace(text, match => match.Value.Insert(match.Length - 1, ZeroWidthSpace));

    // The runners take any white space for the beginning of a line, and a carriage return for its end.
    [GeneratedRegex(@"(?<=(^|[\r\n\u0085\u2028\u2029])\s*)::|##(vso)?\[", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Command();
}
