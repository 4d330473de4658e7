using PerfSage.Core.Devices;
using PerfSage.Prediction.Metadata;
using PerfSage.Reports.Results;

namespace PerfSage.Reports.Documents;

/// <summary>What <c>devices show --format json</c> prints.</summary>
/// <param name="Base">Id of the device that this one is a correction of; null if it is none.</param>
/// <param name="Host">What runs the operators that the accelerator does not; null where there is none of them.</param>
/// <param name="LabelSource">What its predictor imitates.</param>
/// <param name="Measurement">Who measured it, and how; null for estimates.</param>
/// <param name="Energy">Null where energy cannot be predicted.</param>
/// <param name="Accuracy">Of a metric on a set of models; empty where nothing was measured.</param>
internal sealed record DeviceReport(
    int SchemaVersion,
    DeviceEntry Device,
    string? Base,
    string Vendor,
    string Name,
    string Family,
    HostReport? Host,
    string[] Precision,
    string LabelSource,
    Measurement? Measurement,
    double OverheadMs,
    EnergyReport? Energy,
    IReadOnlyList<AccuracyRow> Accuracy
)
{
    public static DeviceReport Of(DeviceResult result) => Of(result.Device, result.Accuracy);

    private static DeviceReport Of(DeviceProfile device, IReadOnlyList<AccuracyRow> accuracy) =>
        new(
            SchemaVersion: 1,
            Device: DeviceEntry.Of(device),
            Base: device.Calibration?.Base,
            Vendor: device.Description.Vendor,
            Name: device.Description.Name,
            Family: device.Family.Id,
            Host: device.System.HostLink == HostLink.None ? null : HostReport.Of(device.Host),
            Precision: [.. device.Precision],
            LabelSource: device.Labels.Source,
            Measurement: device.Labels.Measurement,
            OverheadMs: device.OverheadMs,
            Energy: device.Energy is { } energy ? EnergyReport.Of(energy) : null,
            Accuracy: accuracy
        );
}
