using PerfSage.Contracts;
using PerfSage.Contracts.Verdicts;
using PerfSage.Gate.Text;

namespace PerfSage.Reports.Formats.Json;

/// <param name="Severity"><c>error</c>, <c>warning</c> or <c>info</c>.</param>
/// <param name="Justification">Of its suppression; null when there is none.</param>
/// <param name="Metric">Its <see cref="Contracts.Metric.Key"/>; null if it is about none.</param>
internal sealed record PerfBudgetFinding(
    string Id,
    string Severity,
    bool IsSuppressed,
    string? Justification,
    string? Model,
    string? Device,
    string? Metric,
    string Message,
    SourceLocation Location,
    string HelpLink
)
{
    public static PerfBudgetFinding Of(AttributedFinding finding) =>
        new(
            Id: finding.Finding.Id,
            Severity: EnumWord.Of(finding.Finding.Severity),
            IsSuppressed: finding.Justification is not null,
            Justification: finding.Justification,
            Model: finding.Model,
            Device: finding.Device,
            Metric: finding.Metric is { } metric ? metric.Key : null,
            Message: finding.Finding.Message,
            Location: finding.Finding.Location,
            HelpLink: DiagnosticInfo.Of(finding.Finding.Id).HelpLink
        );
}
