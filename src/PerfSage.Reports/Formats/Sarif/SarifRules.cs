using Microsoft.CodeAnalysis.Sarif;
using PerfSage.Contracts;

namespace PerfSage.Reports.Formats.Sarif;

/// <summary>All diagnostics as rules, whether or not they were reported, so that a rule's index never changes within a version.</summary>
internal static class SarifRules
{
    public static IList<ReportingDescriptor> All() => [.. DiagnosticInfo.All.Select(Of)];

    public static int IndexOf(string id) => DiagnosticInfo.All.Select(d => d.Id).ToList().IndexOf(id);

    public static FailureLevel Level(Severity severity) =>
        severity switch
        {
            Severity.Error => FailureLevel.Error,
            Severity.Warning => FailureLevel.Warning,
            _ => FailureLevel.Note,
        };

    private static ReportingDescriptor Of(DiagnosticInfo info) =>
        new()
        {
            Id = info.Id,
            ShortDescription = new MultiformatMessageString { Text = info.Title },
            FullDescription = new MultiformatMessageString { Text = info.Title + "." },
            Help = new MultiformatMessageString
            {
                Text = $"{info.Title}. See {info.HelpLink}",
                Markdown = $"{info.Title}. See [{info.Id}]({info.HelpLink}).",
            },
            HelpUri = new Uri(info.HelpLink),
            DefaultConfiguration = new ReportingConfiguration { Level = Level(info.Severity) },
        };
}
