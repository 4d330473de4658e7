using PerfSage.Contracts;
using PerfSage.Gate.Text;

namespace PerfSage.Reports.Documents;

/// <summary>A diagnostic that is about no limit.</summary>
internal sealed record ProblemEntry(string Id, string Severity, string File, int Line, int Column, string Message)
{
    public static ProblemEntry Of(Finding finding) =>
        new(
            finding.Id,
            EnumWord.Of(finding.Severity),
            finding.Location.File,
            finding.Location.Line,
            finding.Location.Column,
            finding.Message
        );
}
