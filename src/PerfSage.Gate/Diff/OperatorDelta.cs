namespace PerfSage.Gate.Diff;

/// <summary>What an operator adds to the difference between two versions of a model.</summary>
/// <param name="BaseIndex">Its place in the base's model, from 0; null when it was added.</param>
/// <param name="HeadIndex">Likewise in the head's; null when it was removed.</param>
/// <param name="Name">E.g. <c>CONV_2D</c>; of the head unless it was removed.</param>
/// <param name="Detail">What changed, for people, e.g. <c>output 1x25x5x64 → 1x25x5x128</c>; empty when nothing did.</param>
/// <param name="BaseMs">Contribution to the base's latency as shown; 0 when it was added.</param>
/// <param name="HeadMs">Likewise to the head's; 0 when it was removed.</param>
internal sealed record OperatorDelta(
    OperatorChange Change,
    int? BaseIndex,
    int? HeadIndex,
    string Name,
    string Detail,
    decimal BaseMs,
    decimal HeadMs
)
{
    public decimal DeltaMs => HeadMs - BaseMs;
}
