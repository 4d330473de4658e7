namespace PerfSage.Cli.Reports;

internal sealed record PredictorReport(string Sha256);
