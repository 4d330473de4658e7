using PerfSage.Gate.Diff;

namespace PerfSage.Reports.Documents;

/// <param name="Change"><c>unchanged</c>, <c>changed</c>, <c>added</c> or <c>removed</c>.</param>
/// <param name="BaseIndex">From 0; null when it was added.</param>
/// <param name="HeadIndex">Likewise; null when it was removed.</param>
/// <param name="Detail">What changed of it, for people; empty unless it is <c>changed</c>.</param>
/// <param name="BaseMs">Contribution to the base's latency; 0 when it was added.</param>
/// <param name="HeadMs">Likewise to the head's.</param>
internal sealed record DiffedOperator(
    string Change, int? BaseIndex, int? HeadIndex, string Name, string Detail, decimal BaseMs, decimal HeadMs, decimal DeltaMs)
{
    public static DiffedOperator Of(OperatorDelta delta) => new(
        delta.Change.ToString().ToLowerInvariant(),
        delta.BaseIndex,
        delta.HeadIndex,
        delta.Name,
        delta.Detail,
        delta.BaseMs,
        delta.HeadMs,
        delta.DeltaMs);
}
