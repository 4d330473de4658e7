namespace PerfSage.Contracts.Verdicts;

/// <summary>All that was judged, and what is to be said of it, suppressed or not.</summary>
/// <param name="Changes">Empty without a base.</param>
/// <param name="Verdicts">About limits and changes.</param>
/// <param name="Doubts">About predictions.</param>
/// <param name="Suppressions">About suppressions.</param>
internal sealed record Assessment(
    IReadOnlyList<JudgedLimit> Limits,
    IReadOnlyList<JudgedChange> Changes,
    IReadOnlyList<AttributedFinding> Verdicts,
    IReadOnlyList<AttributedFinding> Doubts,
    IReadOnlyList<AttributedFinding> Suppressions
)
{
    public IEnumerable<AttributedFinding> Findings => Verdicts.Concat(Doubts).Concat(Suppressions);

    public bool Fails => Findings.Any(f => f.Finding.Severity == Severity.Error && f.Justification is null);

    /// <summary>Whether a limit could not be judged.</summary>
    public bool IsUnpredictable =>
        Limits.Any(l => l.Outcome == Outcome.Unpredictable) || Changes.Any(c => c.Outcome == Outcome.Unpredictable);

    /// <summary>Whether an interval reaches across a limit.</summary>
    public bool IsInconclusive => Findings.Any(f => f.Finding.Id == DiagnosticIds.Inconclusive);
}
