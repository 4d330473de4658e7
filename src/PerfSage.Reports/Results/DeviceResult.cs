using PerfSage.Core.Devices;
using PerfSage.Prediction.Metadata;

namespace PerfSage.Reports.Results;

/// <param name="Accuracy">Measured on it or, of a correction, on its base; none for a board of the user's.</param>
internal sealed record DeviceResult(DeviceProfile Device, IReadOnlyList<AccuracyRow> Accuracy)
{
    public static DeviceResult Of(DeviceProfile device, IEnumerable<AccuracyRow> accuracy) =>
        new(device, [.. accuracy.Where(r => r.Device == (device.Calibration?.Base ?? device.Id))]);
}
