namespace PerfSage.Reports.Documents;

internal sealed record OtherOperators(int Count, decimal LatencyMs);
