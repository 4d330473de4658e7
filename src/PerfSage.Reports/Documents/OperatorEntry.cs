namespace PerfSage.Reports.Documents;

/// <param name="LatencyMs">Contribution; with the overhead, all of them sum to the model's latency as printed.</param>
/// <param name="EnergyMj">Likewise to its energy; null on a device whose energy cannot be predicted.</param>
internal sealed record OperatorEntry(int Index, string Name, decimal LatencyMs, decimal? EnergyMj, long Macs);
