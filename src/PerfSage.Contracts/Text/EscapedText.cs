using System.Text.RegularExpressions;

namespace PerfSage.Contracts.Text;

/// <summary>Any text on one line, with nothing hidden in it.</summary>
internal static class EscapedText
{
    private static readonly Regex Sequence = new(@"\\(u[0-9A-F]{4}|.|$)", RegexOptions.CultureInvariant | RegexOptions.Singleline);

    public static string Escape(string text) => Disarmed.Line(text.Replace("\\", "\\\\").Replace("\n", "\\n").Replace("\r", "\\r"));

    /// <returns>As many lines as there were, each of which <see cref="Unescape"/> reads back.</returns>
    public static string Lines(string text) => Disarmed.Lines(text.Replace("\\", "\\\\").Replace("\r", "\\r"));

    public static string Unescape(string line) =>
        line.IndexOf('\\') < 0 ? line : Sequence.Replace(line, match => Special(match.Value).ToString());

    private static char Special(string sequence) =>
        sequence switch
        {
            "\\n" => '\n',
            "\\r" => '\r',
            "\\\\" => '\\',
            { Length: > 2 } => (char)Convert.ToUInt16(sequence.Substring(2), 16),
            _ => throw new ContractFormatException($"'{sequence}' is an unknown escape"),
        };
}
