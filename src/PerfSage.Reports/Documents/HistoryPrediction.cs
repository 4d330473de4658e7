namespace PerfSage.Reports.Documents;

internal sealed record HistoryPrediction(string Device, MetricIntervals Metrics, DomainReport Domain);
