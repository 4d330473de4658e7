using PerfSage.Contracts;
using PerfSage.Contracts.Verdicts;

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
    string Outcome)
{
    public static CheckEntry Of(JudgedLimit judged) => Of(judged.Verdict, judged.IsSuppressed ? "suppressed" : Word(judged.Verdict.Outcome));

    private static CheckEntry Of(Verdict verdict, string outcome) => new(
        verdict.Budget.Model,
        verdict.Device?.Id,
        MetricInfo.Of(verdict.Limit.Metric).Key,
        verdict.Estimate.Value,
        verdict.Estimate.Lower,
        verdict.Estimate.Upper,
        verdict.Device is null ? null : verdict.Budget.Confidence,
        verdict.Limit.Value,
        Word(verdict.Budget.Gate),
        Word(verdict.Budget.Level),
        outcome);

    public static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
