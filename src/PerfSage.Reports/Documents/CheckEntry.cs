using PerfSage.Contracts;
using PerfSage.Contracts.Verdicts;
using PerfSage.Gate.Text;

namespace PerfSage.Reports.Documents;

/// <summary>One limit on one model and device.</summary>
/// <param name="Device">Null for the file size, which needs none.</param>
/// <param name="Confidence">Null for the file size, which is exact.</param>
/// <param name="Outcome"><c>pass</c>, <c>fail</c>, <c>inconclusive</c> or <c>suppressed</c>.</param>
/// <param name="Level">What a failure does: <c>error</c> or <c>warning</c>.</param>
internal sealed record CheckEntry(
    string Model,
    string? Device,
    string Metric,
    double Value,
    double Lower,
    double Upper,
    double? Confidence,
    double Limit,
    string Gate,
    string Level,
    string Outcome
)
{
    public static CheckEntry Of(JudgedLimit judged)
    {
        var verdict = judged.Verdict;
        return new CheckEntry(
            verdict.Budget.Model,
            verdict.Device?.Id,
            verdict.Limit.Metric.Key,
            verdict.Estimate.Value,
            verdict.Estimate.Lower,
            verdict.Estimate.Upper,
            verdict.Device is null ? null : verdict.Budget.Confidence,
            verdict.Limit.Value,
            EnumWord.Of(verdict.Budget.Gate),
            EnumWord.Of(verdict.Budget.Level),
            EnumWord.Of(judged.Outcome)
        );
    }
}
