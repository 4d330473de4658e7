using PerfSage.Contracts;
using PerfSage.Contracts.Verdicts;

namespace PerfSage.Reports.Documents;

/// <summary>What <c>check --format json</c> prints.</summary>
/// <param name="Outcome">
/// <c>fail</c> if any check failed, else <c>unpredictable</c> if any is, else <c>inconclusive</c> if any is, else <c>pass</c>.
/// </param>
/// <param name="Problems">What keeps models from being predicted, then what is to be said of suppressions.</param>
internal sealed record CheckReport(
    int SchemaVersion,
    PredictorReport Predictor,
    string Outcome,
    CheckEntry[] Checks,
    ProblemEntry[] Problems
)
{
    public static CheckReport Of(string predictorSha256, Assessment assessment)
    {
        var entries = assessment.Limits.Select(CheckEntry.Of).ToArray();
        var problems = assessment
            .Doubts.Where(f => f.Finding.Id != DiagnosticIds.OutsideDomain)
            .Concat(assessment.Suppressions)
            .Select(f => ProblemEntry.Of(f.Finding))
            .ToArray();
        var outcome =
            assessment.Limits.Any(l => l.Outcome == Contracts.Verdicts.Outcome.Fail) ? "fail"
            : assessment.IsUnpredictable ? "unpredictable"
            : assessment.Fails ? "fail"
            : assessment.Limits.Any(l => l.Outcome == Contracts.Verdicts.Outcome.Inconclusive) ? "inconclusive"
            : "pass";
        return new CheckReport(1, new PredictorReport(predictorSha256), outcome, entries, problems);
    }
}
