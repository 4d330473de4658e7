using PerfSage.Gate.Predictions;
using PerfSage.Reports.Wording;

namespace PerfSage.Reports.Documents;

/// <param name="LatencyMs">Contribution to the model's latency.</param>
/// <param name="EnergyMj">Contribution to the model's energy; null on a device whose energy cannot be predicted.</param>
/// <param name="Share">Of the model's latency, 0 to 1.</param>
/// <param name="Bytes">Activations read and written, and weights.</param>
/// <param name="MemoryKiB">In use while it runs; null on a device whose memory cannot be predicted.</param>
/// <param name="BoundBy">Which limit of the device it meets first, in words.</param>
internal sealed record ExplainedOperator(
    int Index,
    string Name,
    string Output,
    decimal LatencyMs,
    decimal? EnergyMj,
    double Share,
    long Macs,
    long Bytes,
    double? MemoryKiB,
    string BoundBy
)
{
    public static ExplainedOperator Of(OperatorContribution op) =>
        new(
            Index: op.Index,
            Name: op.Name,
            Output: op.Output,
            LatencyMs: op.LatencyMs,
            EnergyMj: op.EnergyMj,
            Share: op.Share,
            Macs: op.Macs,
            Bytes: op.Bytes,
            MemoryKiB: op.MemoryKiB,
            BoundBy: BoundText.Of(op.Bound)
        );
}
