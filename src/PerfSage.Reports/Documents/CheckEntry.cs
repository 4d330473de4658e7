using PerfSage.Contracts;
using PerfSage.Contracts.Verdicts;
using PerfSage.Gate.Text;

namespace PerfSage.Reports.Documents;

/// <summary>One limit on one model and device.</summary>
internal sealed record CheckEntry
{
    public required string Model { get; init; }

    /// <summary>Null for the file size, which needs none.</summary>
    public required string? Device { get; init; }

    public required string Metric { get; init; }

    /// <summary>Null if it cannot be predicted; likewise its interval.</summary>
    public required double? Value { get; init; }

    public required double? Lower { get; init; }

    public required double? Upper { get; init; }

    /// <summary>Null for the file size, which is exact.</summary>
    public required double? Confidence { get; init; }

    public required double Limit { get; init; }

    public required string Gate { get; init; }

    /// <summary>What a failure does: <c>error</c> or <c>warning</c>.</summary>
    public required string Level { get; init; }

    /// <summary><c>pass</c>, <c>fail</c>, <c>inconclusive</c>, <c>unpredictable</c> or <c>suppressed</c>.</summary>
    public required string Outcome { get; init; }

    public static CheckEntry Of(JudgedLimit judged)
    {
        var verdict = judged.Verdict;
        var known = verdict.Outcome == Contracts.Verdicts.Outcome.Unpredictable ? null : verdict.Estimate;
        return new CheckEntry
        {
            Model = verdict.Budget.Model,
            Device = verdict.Device?.Id,
            Metric = verdict.Limit.Metric.Key,
            Value = known?.Value,
            Lower = known?.Lower,
            Upper = known?.Upper,
            Confidence = verdict.Device is null ? null : verdict.Budget.Confidence,
            Limit = verdict.Limit.Value,
            Gate = EnumWord.Of(verdict.Budget.Gate),
            Level = EnumWord.Of(verdict.Budget.Level),
            Outcome = EnumWord.Of(judged.Outcome),
        };
    }
}
