namespace PerfSage.Cli.Reports;

internal sealed record OtherOperators(int Count, decimal LatencyMs);
