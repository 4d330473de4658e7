using PerfSage.Contracts;
using PerfSage.Contracts.Predictions;
using PerfSage.Core.Analysis;
using PerfSage.Prediction;

namespace PerfSage.Gate.Diff;

/// <summary>One version of a model on one device.</summary>
/// <param name="Sha256">Of the file, lower-case hexadecimal.</param>
/// <param name="Macs">Multiply-accumulates of one inference.</param>
/// <param name="Confidence">Of the intervals, 0 to 1.</param>
/// <param name="Measures">Of the metrics that the device has.</param>
/// <param name="PeakOperator">Index of the operator at which memory peaks.</param>
internal sealed record ModelSide(
    string Sha256,
    long FileBytes,
    long Macs,
    int OperatorCount,
    double Confidence,
    Measures Measures,
    int PeakOperator,
    Trust Trust
)
{
    public static ModelSide Of(ModelEstimate estimate, DeviceEstimate prediction) =>
        new(
            estimate.Model.Sha256,
            estimate.Model.FileBytes,
            MacCounter.PerInference(estimate.Model),
            estimate.Model.Operators.Count(),
            prediction.Confidence,
            prediction.Measures,
            Math.Max(0, Array.IndexOf(prediction.OperatorMemoryKiB, prediction.OperatorMemoryKiB.DefaultIfEmpty().Max())),
            prediction.Trust
        );

    /// <summary>Of a device whose latency can be predicted.</summary>
    public Estimate LatencyMs => Measures[Metric.Latency] ?? throw new InvalidOperationException("the device has no latency");

    /// <returns>Null where the metric cannot be predicted; exact for the file.</returns>
    public Estimate? On(Metric metric) =>
        metric == Metric.File ? new Estimate(FileBytes / 1024.0, FileBytes / 1024.0, FileBytes / 1024.0) : Measures[metric];
}
