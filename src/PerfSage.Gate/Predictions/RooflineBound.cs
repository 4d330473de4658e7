using PerfSage.Core.Devices;

namespace PerfSage.Gate.Predictions;

/// <summary>Which limit of the device each operator meets first.</summary>
internal static class RooflineBound
{
    /// <returns>Per operator, in file order.</returns>
    public static Bound[] Of(PredictionRow row, DeviceProfile device) => row.Estimate.Input.On(device.Family).Bounds(device.System);
}
