using System.Globalization;
using Microsoft.CodeAnalysis.Sarif;
using PerfSage.Contracts;
using PerfSage.Contracts.Verdicts;

namespace PerfSage.Reports.Formats.Sarif;

internal static class SarifResults
{
    // GitHub takes two alerts for the same by this one; without it, it hashes the line, whose limit people change.
    private const string GitHubFingerprint = "primaryLocationLineHash";

    public static IList<Result> Of(IEnumerable<AttributedFinding> findings)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var results = new List<Result>();
        foreach (var finding in findings)
        {
            var fingerprint = SarifFingerprint.Of(finding);
            var number = seen[fingerprint] = seen.GetValueOrDefault(fingerprint) + 1;
            results.Add(Of(finding, string.Create(CultureInfo.InvariantCulture, $"{fingerprint}:{number}")));
        }

        return results;
    }

    private static Result Of(AttributedFinding finding, string fingerprint)
    {
        var result = new Result
        {
            RuleId = finding.Finding.Id,
            RuleIndex = SarifRules.IndexOf(finding.Finding.Id),
            Level = SarifRules.Level(finding.Finding.Severity),
            Message = new Message { Text = SarifText.Escape(finding.Finding.Message) },
            Locations = [Location(finding.Finding.Location)],
            PartialFingerprints = new Dictionary<string, string> { ["perfsage/v1"] = fingerprint, [GitHubFingerprint] = fingerprint },
            // An empty list says that it is not suppressed; none would say that nobody knows.
            Suppressions = finding.Justification is { } reason
                ?
                [
                    new Suppression
                    {
                        Kind = SuppressionKind.External,
                        Status = SuppressionStatus.Accepted,
                        Justification = reason,
                    },
                ]
                : [],
        };
        Set("model", finding.Model);
        Set("device", finding.Device);
        Set("metric", finding.Metric is { } metric ? metric.Key : null);
        return result;

        void Set(string name, string? value)
        {
            if (value is not null)
            {
                result.SetProperty(name, value);
            }
        }
    }

    private static Location Location(SourceLocation location) =>
        new()
        {
            PhysicalLocation = new PhysicalLocation
            {
                ArtifactLocation = new ArtifactLocation { Uri = SarifText.RelativeUri(location.File), UriBaseId = SarifRun.SourceRoot },
                Region = new Region { StartLine = location.Line, StartColumn = location.Column },
            },
        };
}
