using System.Globalization;
using PerfSage.Contracts;
using PerfSage.Contracts.Verdicts;
using PerfSage.Gate.Text;
using PerfSage.Gate.Verdicts;

namespace PerfSage.Reports.Formats.Markdown;

/// <summary>The findings as the build prints them, what fails first.</summary>
internal static class FindingList
{
    public static void Write(LimitedMarkdown page, GateReport report)
    {
        var counting = report.Findings.Where(f => f.Justification is null).OrderByDescending(f => f.Finding.Severity).ToArray();
        var notable = counting.Where(f => f.Finding.Severity != Severity.Info).Select(Line).ToArray();
        if (notable.Length > 0)
        {
            page.Line("");
            page.Lines(notable);
        }

        Fold(page, "note", counting.Where(f => f.Finding.Severity == Severity.Info).Select(Line));
        Fold(
            page,
            "suppressed finding",
            report
                .Findings.Where(f => f.Justification is not null)
                .Select(f => $"{Line(f)} Suppressed: {MarkdownText.Prose(f.Justification!)}")
        );
    }

    private static void Fold(LimitedMarkdown page, string noun, IEnumerable<string> lines)
    {
        var all = lines.ToArray();
        if (all.Length > 0)
        {
            page.BeginFold(Plural.Of(all.Length, noun));
            page.Lines(all);
            page.EndFold();
        }
    }

    private static string Line(AttributedFinding finding)
    {
        var (id, location) = (finding.Finding.Id, finding.Finding.Location);
        var severity = EnumWord.Of(finding.Finding.Severity);
        var place = string.Create(CultureInfo.InvariantCulture, $"{location.File}({location.Line},{location.Column})");
        var link = $"[{id}]({DiagnosticInfo.Of(id).HelpLink})";
        return $"- {severity} {link} {MarkdownText.Code(place)}: {MarkdownText.Prose(finding.Finding.Message)}";
    }
}
