namespace PerfSage.Contracts.Predictions;

internal sealed record Measure(Metric Metric, Estimate Estimate);
