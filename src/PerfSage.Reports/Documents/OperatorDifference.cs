namespace PerfSage.Reports.Documents;

/// <typeparam name="TNumber">
/// How contributions are written: decimal with all digits, double with as few as tell it from its neighbours.
/// </typeparam>
/// <param name="Change"><c>unchanged</c>, <c>changed</c>, <c>added</c> or <c>removed</c>.</param>
/// <param name="BaseIndex">From 0; null when it was added.</param>
/// <param name="HeadIndex">From 0; null when it was removed.</param>
/// <param name="Detail">What changed of it, for people; empty unless it is <c>changed</c>.</param>
/// <param name="BaseMs">Contribution to the base's latency; 0 when it was added.</param>
/// <param name="HeadMs">Contribution to the head's latency; 0 when it was removed.</param>
internal sealed record OperatorDifference<TNumber>(
    string Change,
    int? BaseIndex,
    int? HeadIndex,
    string Name,
    string Detail,
    TNumber BaseMs,
    TNumber HeadMs,
    TNumber DeltaMs
)
    where TNumber : struct;
