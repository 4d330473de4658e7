using PerfSage.Contracts.Suppressions;

namespace PerfSage.Contracts.Verdicts;

/// <summary>How a limit fared once suppressions are taken into account.</summary>
/// <param name="Verdict">Without them.</param>
/// <param name="Location">Of the limit.</param>
/// <param name="Suppression">Of a limit that is exceeded; null when there is none.</param>
internal sealed record JudgedLimit(Verdict Verdict, SourceLocation Location, Suppression? Suppression)
{
    public bool IsSuppressed =>
        Suppression is not null
        && Verdict.Outcome != Outcome.Unpredictable
        && Judge.Judged(Verdict.Estimate, Verdict.Budget.Gate) <= Suppression.Limit;

    public Outcome Outcome => IsSuppressed ? Outcome.Suppressed : Verdict.Outcome;
}
