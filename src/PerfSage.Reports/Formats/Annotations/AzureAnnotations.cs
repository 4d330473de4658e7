using System.Globalization;
using PerfSage.Contracts;
using PerfSage.Gate.Verdicts;

namespace PerfSage.Reports.Formats.Annotations;

/// <summary>Logging commands of Azure Pipelines, which know errors and warnings only. Suppressed findings get none.</summary>
internal static class AzureAnnotations
{
    public static string Render(GateReport report) =>
        string.Concat(
            report.Findings.Where(f => f.Justification is null && f.Finding.Severity != Severity.Info).Select(f => Line(f.Finding) + "\n")
        );

    private static string Line(Finding finding)
    {
        var (file, line, column) = (finding.Location.File, finding.Location.Line, finding.Location.Column);
        var type = finding.Severity == Severity.Error ? "error" : "warning";
        var place = string.Create(CultureInfo.InvariantCulture, $"sourcepath={Property(file)};linenumber={line};columnnumber={column}");
        return $"##vso[task.logissue type={type};{place};code={finding.Id}]{Data(finding.Message)}";
    }

    /// <summary>As Microsoft's own task library escapes it.</summary>
    internal static string Data(string text) =>
        text.Replace("%", "%AZP25", StringComparison.Ordinal)
            .Replace("\r", "%0D", StringComparison.Ordinal)
            .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text).Replace("]", "%5D", StringComparison.Ordinal).Replace(";", "%3B", StringComparison.Ordinal);
}
