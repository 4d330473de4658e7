using PerfSage.Core.Devices;

namespace PerfSage.Dataset.Measured;

internal static class MeasuredLabel
{
    /// <returns>The column of a device's latencies in one precision.</returns>
    public static string Of(DeviceProfile device, string precision) => $"{device.Labels.Column}.{precision}";
}
