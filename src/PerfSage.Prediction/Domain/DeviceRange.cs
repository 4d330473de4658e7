using PerfSage.Core.Devices;
using PerfSage.Prediction.Metadata;

namespace PerfSage.Prediction.Domain;

/// <summary>Compares a device with those of training.</summary>
internal sealed class DeviceRange(ColumnRange range, IDeviceFamily family)
{
    private readonly ShownColumns columns = new(family.DeviceColumns);

    /// <param name="device">[V].</param>
    public IEnumerable<string> Violations(string deviceId, float[] device) =>
        columns.Outside(device, 0, range).Select(o => $"{deviceId}: {o.Text}");
}
