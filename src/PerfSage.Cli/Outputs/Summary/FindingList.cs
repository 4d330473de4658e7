using System.Globalization;
using PerfSage.Cli.Gate;
using PerfSage.Contracts;

namespace PerfSage.Cli.Outputs.Summary;

/// <summary>The findings as the build prints them, what fails first.</summary>
internal static class FindingList
{
    public static void Write(LimitedMarkdown page, GateReport report)
    {
        var (suppressed, counting) = (report.Findings.Where(f => f.Justification is not null).ToArray(), report.Findings.Where(f => f.Justification is null).ToArray());
        if (counting.Length > 0)
        {
            page.Line("");
            page.Lines(counting.OrderByDescending(f => f.Finding.Severity).Select(Line));
        }

        if (suppressed.Length > 0)
        {
            page.BeginFold($"{suppressed.Length} suppressed");
            page.Lines(suppressed.Select(f => $"{Line(f)} Suppressed: {MarkdownText.Prose(f.Justification!)}"));
            page.EndFold();
        }
    }

    private static string Line(GateFinding finding)
    {
        var (id, location) = (finding.Finding.Id, finding.Finding.Location);
        var severity = finding.Finding.Severity.ToString().ToLowerInvariant();
        var place = string.Create(CultureInfo.InvariantCulture, $"{location.File}({location.Line},{location.Column})");
        return $"- {severity} [{id}]({DiagnosticInfo.Of(id).HelpLink}) {MarkdownText.Code(place)}: {MarkdownText.Prose(finding.Finding.Message)}";
    }
}
