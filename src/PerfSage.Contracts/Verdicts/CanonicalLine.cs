using System.Globalization;
using System.Text.RegularExpressions;
using PerfSage.Contracts.Text;

namespace PerfSage.Contracts.Verdicts;

/// <summary>The line that MSBuild, IDEs and the task understand: <c>App.csproj(4,5): error PSB2001: text</c>.</summary>
internal static class CanonicalLine
{
    // Takes the first text that looks like a place, since the message after it may quote another line.
    private static readonly Regex Pattern = new(
        @"^(?<file>.+?)\((?<line>\d{1,9}),(?<column>\d{1,9})\): (?<severity>error|warning) (?<id>PSB\d{4}): (?<message>.*)$",
        RegexOptions.CultureInvariant
    );

    public static string Format(Finding finding)
    {
        var (file, line, column) = (Disarmed.Line(finding.Location.File), finding.Location.Line, finding.Location.Column);
        var place = FormattableString.Invariant($"{file}({line},{column})");
        return $"{place}: {Word(finding.Severity)} {finding.Id}: {finding.Message}";
    }

    /// <returns>Null when the line is anything else; the error list has no place for mere information.</returns>
    public static Finding? Parse(string line) =>
        Pattern.Match(line) is { Success: true } match
            ? new Finding(
                match.Groups["id"].Value,
                match.Groups["severity"].Value == "error" ? Severity.Error : Severity.Warning,
                new SourceLocation(match.Groups["file"].Value, Number(match, "line"), Number(match, "column")),
                match.Groups["message"].Value
            )
            : null;

    /// <summary>As compilers write it.</summary>
    public static string Word(Severity severity) =>
        severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "info",
        };

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);
}
