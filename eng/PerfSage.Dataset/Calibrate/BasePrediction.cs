using PerfSage.Core.Devices;
using PerfSage.Prediction;
using PerfSage.Prediction.Fits;

namespace PerfSage.Dataset.Calibrate;

/// <summary>A model on a device that may be a base.</summary>
/// <param name="Parts">Milliseconds by name; null where the device cannot say.</param>
internal sealed record BasePrediction(IReadOnlyDictionary<string, double>? Parts)
{
    public static BasePrediction Of(ModelEstimate estimate, DeviceProfile device, DeviceEstimate on) =>
        new(on.Trust.IsPredictable ? PartNames.Of(estimate.Input, device.Family, on.OperatorLatencyMs) : null);
}
