namespace PerfSage.Cli.Reports;

/// <summary>What <c>check --format json</c> prints.</summary>
/// <param name="Outcome"><c>fail</c> if any check failed, else <c>inconclusive</c> if any is, else <c>pass</c>.</param>
internal sealed record CheckReport(int SchemaVersion, PredictorReport Predictor, string Outcome, CheckEntry[] Checks);
