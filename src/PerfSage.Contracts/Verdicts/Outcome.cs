namespace PerfSage.Contracts.Verdicts;

internal enum Outcome
{
    Pass,
    Fail,

    /// <summary>Within budget, but the interval reaches across the limit.</summary>
    Inconclusive,
}
