namespace PerfSage.Reports.Documents;

/// <param name="EnergyMj">Null where it cannot be predicted.</param>
internal sealed record HistoryPrediction(
    string Device,
    IntervalReport LatencyMs,
    IntervalReport PeakMemoryKiB,
    IntervalReport? EnergyMj,
    DomainReport Domain
);
