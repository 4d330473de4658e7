using PerfSage.Contracts;
using PerfSage.Contracts.Predictions;
using PerfSage.Gate.Diff;
using PerfSage.Prediction;

namespace PerfSage.Reports.Documents;

/// <summary>The predicted metrics of one model on one device. Each is written as a property of the object that holds them all.</summary>
/// <param name="Confidence">Of the intervals, 0 to 1.</param>
internal sealed record MetricIntervals(Measures Measures, double Confidence)
{
    /// <summary>None where nothing may be judged by them.</summary>
    public static MetricIntervals Of(DeviceEstimate prediction) => Of(prediction.Measures, prediction.Confidence, prediction.Trust);

    /// <summary>Likewise.</summary>
    public static MetricIntervals Of(ModelSide side) => Of(side.Measures, side.Confidence, side.Trust);

    private static MetricIntervals Of(Measures measures, double confidence, Trust trust) =>
        new(trust.IsPredictable ? measures : Measures.None, confidence);

    /// <returns>Null where it cannot be predicted.</returns>
    public IntervalReport? On(Metric metric) => Measures[metric] is { } estimate ? IntervalReport.Of(estimate, Confidence) : null;
}
