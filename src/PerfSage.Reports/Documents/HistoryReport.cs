namespace PerfSage.Reports.Documents;

/// <summary>What <c>history --format json</c> prints.</summary>
/// <param name="SchemaVersion">Rises when a property changes its meaning or goes away; new properties do not raise it.</param>
/// <param name="Models">Ordinal by path.</param>
internal sealed record HistoryReport(int SchemaVersion, PredictorReport Predictor, HistoryModel[] Models);
