namespace PerfSage.Reports.Documents;

internal sealed record PredictorReport(string Sha256);
