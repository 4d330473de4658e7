namespace PerfSage.Reports.Documents;

/// <param name="LatencyMs">Contribution; all of them sum to the model's latency as printed.</param>
internal sealed record OperatorEntry(int Index, string Name, decimal LatencyMs, long Macs);
