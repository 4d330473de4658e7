using PerfSage.Contracts.Verdicts;

namespace PerfSage.Reports.Documents;

/// <summary>What <c>check --format json</c> prints.</summary>
/// <param name="Outcome"><c>fail</c> if any check failed, else <c>inconclusive</c> if any is, else <c>pass</c>.</param>
/// <param name="Problems">With the suppressions, not with a limit.</param>
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
        var problems = assessment.Suppressions.Select(f => ProblemEntry.Of(f.Finding)).ToArray();
        var outcome =
            assessment.Fails || assessment.Limits.Any(l => l.Outcome == Contracts.Verdicts.Outcome.Fail) ? "fail"
            : assessment.Limits.Any(l => l.Outcome == Contracts.Verdicts.Outcome.Inconclusive) ? "inconclusive"
            : "pass";
        return new CheckReport(1, new PredictorReport(predictorSha256), outcome, entries, problems);
    }
}
