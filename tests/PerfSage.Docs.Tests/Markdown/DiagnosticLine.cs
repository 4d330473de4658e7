using System.Text.RegularExpressions;

namespace PerfSage.Docs.Tests.Markdown;

/// <summary>A line as compilers print it, such as <c>App.csproj(4,5): error PSB1001: text</c>.</summary>
internal static partial class DiagnosticLine
{
    /// <returns>The id, or null when the line is anything else.</returns>
    public static string? IdOf(string line) => Pattern().Match(line) is { Success: true } match ? match.Groups["id"].Value : null;

    [GeneratedRegex(@"\(\d+,\d+\): (error|warning|info) (?<id>PSB\d{4}): ")]
    private static partial Regex Pattern();
}
