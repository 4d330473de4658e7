using System.Globalization;
using System.Text;
using PerfSage.Contracts;
using PerfSage.Contracts.Verdicts;
using PerfSage.Gate.Text;
using PerfSage.Gate.Verdicts;
using PerfSage.Reports.Formats.Markdown;

namespace PerfSage.Reports.Formats.Annotations;

/// <summary>
/// Workflow commands of GitHub Actions. Suppressed findings get none, and neither do loose budgets: no change causes those, so every
/// pull request would show them.
/// </summary>
internal static class GitHubAnnotations
{
    // GitHub shows no more of a level from one step.
    private const int MaxPerLevel = 10;

    public static string Render(GateReport report)
    {
        var text = new StringBuilder();
        foreach (var level in report.Findings.Where(IsShown).GroupBy(f => f.Finding.Severity).OrderByDescending(g => g.Key))
        {
            foreach (var finding in level.Take(MaxPerLevel))
            {
                text.Append(Line(finding.Finding)).Append('\n');
            }

            if (level.Count() > MaxPerLevel)
            {
                // As plain text, since GitHub would not show one more annotation.
                var more = Plural.Of(level.Count() - MaxPerLevel, $"more {Word(level.Key)}");
                text.Append(CultureInfo.InvariantCulture, $"perfsage: {more} not annotated; {SummaryMarkdown.FileName} has all of them\n");
            }
        }

        return text.ToString();
    }

    private static bool IsShown(AttributedFinding finding) =>
        finding.Justification is null && finding.Finding.Id != DiagnosticIds.LooseBudget;

    private static string Line(Finding finding)
    {
        var (file, line, column) = (finding.Location.File, finding.Location.Line, finding.Location.Column);
        var place = string.Create(CultureInfo.InvariantCulture, $"file={Property(file)},line={line},col={column}");
        var title = Property($"{finding.Id}: {DiagnosticInfo.Of(finding.Id).Title}");
        return $"::{Word(finding.Severity)} {place},title={title}::{Data(finding.Message)}";
    }

    private static string Word(Severity severity) =>
        severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "notice",
        };

    private static string Data(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal)
            .Replace("\r", "%0D", StringComparison.Ordinal)
            .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
