using PerfSage.Gate.Diff;

namespace PerfSage.Reports.Formats.Json;

/// <param name="Change"><c>unchanged</c>, <c>changed</c>, <c>added</c> or <c>removed</c>.</param>
/// <param name="BaseIndex">From 0; null when it was added.</param>
/// <param name="HeadIndex">Likewise; null when it was removed.</param>
internal sealed record PerfBudgetOperator(string Change, int? BaseIndex, int? HeadIndex, string Name, string Detail, double BaseMs, double HeadMs, double DeltaMs)
{
    public static PerfBudgetOperator Of(OperatorDelta delta) => new(
        delta.Change.ToString().ToLowerInvariant(),
        delta.BaseIndex,
        delta.HeadIndex,
        delta.Name,
        delta.Detail,
        (double)delta.BaseMs,
        (double)delta.HeadMs,
        (double)delta.DeltaMs);
}
