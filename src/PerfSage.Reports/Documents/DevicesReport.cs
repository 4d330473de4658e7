using System.Text.Json.Serialization;
using PerfSage.Core.Devices;
using PerfSage.Prediction;
using PerfSage.Prediction.Metadata;

namespace PerfSage.Reports.Documents;

/// <summary>What <c>devices --format json</c> prints.</summary>
/// <param name="Labels">What the predictor imitates; its accuracy is measured against that.</param>
/// <param name="Profiles">Parallel to the entries.</param>
internal sealed record DevicesReport(
    int SchemaVersion,
    PredictorReport Predictor,
    [property: JsonIgnore] LabelSources Labels,
    [property: JsonIgnore] IReadOnlyList<DeviceProfile> Profiles,
    DeviceEntry[] Devices,
    AccuracyRow[] Accuracy
)
{
    [JsonPropertyOrder(-1)]
    public string LabelSource => Labels.Names;

    public static DevicesReport Of(Predictor predictor) =>
        new(
            1,
            new PredictorReport(predictor.Sha256),
            predictor.Catalog.LabelsOf([]),
            predictor.Catalog.Devices,
            [.. predictor.Catalog.Devices.Select(DeviceEntry.Of)],
            [.. predictor.Accuracy]
        );
}
