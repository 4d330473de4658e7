using PerfSage.Prediction;
using PerfSage.Prediction.Metadata;

namespace PerfSage.Reports.Documents;

/// <summary>What <c>devices --format json</c> prints.</summary>
/// <param name="LabelSource">What the predictor imitates; its accuracy is measured against that.</param>
internal sealed record DevicesReport(int SchemaVersion, PredictorReport Predictor, string LabelSource, DeviceEntry[] Devices, AccuracyRow[] Accuracy)
{
    public static DevicesReport Of(Predictor predictor) => new(
        1,
        new PredictorReport(predictor.Sha256),
        predictor.Metadata.DataVersion,
        [.. Contracts.Devices.Ids.Select(DeviceEntry.Of)],
        predictor.Metadata.Accuracy);
}
