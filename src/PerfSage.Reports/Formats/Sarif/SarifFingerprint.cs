using PerfSage.Contracts;
using PerfSage.Contracts.Text;
using PerfSage.Contracts.Verdicts;

namespace PerfSage.Reports.Formats.Sarif;

internal static class SarifFingerprint
{
    /// <summary>
    /// Of what a finding is about: the same finding keeps its identity when a budget moves to another line or numbers change.
    /// A finding about no model is told from others by its file.
    /// </summary>
    public static string Of(AttributedFinding finding) =>
        Fingerprint.Of(
            string.Join(
                '\n',
                finding.Finding.Id,
                finding.Model ?? finding.Finding.Location.File,
                finding.Device,
                finding.Metric is { } metric ? metric.Key : ""
            )
        );
}
