using PerfSage.Contracts;
using PerfSage.Contracts.Predictions;

namespace PerfSage.Reports.Documents;

/// <summary>The predicted metrics of one model on one device. Each is written as a property of the object that holds them all.</summary>
/// <param name="Confidence">Of the intervals, 0 to 1.</param>
internal sealed record MetricIntervals(Measures Measures, double Confidence)
{
    /// <returns>Null where it cannot be predicted.</returns>
    public IntervalReport? On(Metric metric) => Measures[metric] is { } estimate ? IntervalReport.Of(estimate, Confidence) : null;
}
