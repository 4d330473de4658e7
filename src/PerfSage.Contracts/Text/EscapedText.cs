using System.Text;

namespace PerfSage.Contracts.Text;

/// <summary>Any text on one line.</summary>
internal static class EscapedText
{
    public static string Escape(string text) => text.Replace("\\", "\\\\").Replace("\n", "\\n").Replace("\r", "\\r");

    public static string Unescape(string line)
    {
        var text = new StringBuilder(line.Length);
        for (var i = 0; i < line.Length; i++)
        {
            text.Append(line[i] != '\\' ? line[i] : Special(line, ++i));
        }

        return text.ToString();
    }

    private static char Special(string line, int index) =>
        (index < line.Length ? line[index] : ' ') switch
        {
            'n' => '\n',
            'r' => '\r',
            '\\' => '\\',
            _ => throw new ContractFormatException($"'{line}' holds an unknown escape"),
        };
}
