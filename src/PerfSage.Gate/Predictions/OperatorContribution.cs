using PerfSage.Core.Devices;

namespace PerfSage.Gate.Predictions;

/// <param name="LatencyMs">Contribution to the model's latency.</param>
/// <param name="EnergyMj">Contribution to the model's energy; null on a device whose energy cannot be predicted.</param>
/// <param name="Share">Of the model's latency, 0 to 1.</param>
/// <param name="Bytes">Activations read and written, and weights.</param>
/// <param name="MemoryKiB">In use while it runs; null on a device whose memory cannot be predicted.</param>
internal sealed record OperatorContribution(
    int Index,
    string Name,
    string Output,
    decimal LatencyMs,
    decimal? EnergyMj,
    double Share,
    long Macs,
    long Bytes,
    double? MemoryKiB,
    Bound Bound
);
