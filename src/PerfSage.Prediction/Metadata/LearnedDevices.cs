using PerfSage.Core.Devices;

namespace PerfSage.Prediction.Metadata;

/// <summary>The devices that a network has learned: it has an output for each of their metrics.</summary>
/// <param name="Layout">The network's node columns, which have the devices' terms.</param>
internal sealed record LearnedDevices(IDeviceFamily Family, NodeLayout Layout)
{
    /// <returns>The learned device with the same hardware, whatever it is called; null if there is none.</returns>
    public DeviceProfile? Find(DeviceProfile device) => Layout.Devices.FirstOrDefault(d => d.System.Equals(device.System));

    /// <exception cref="PredictorException">No learned device is like it.</exception>
    public StandIn StandInFor(DeviceProfile device) =>
        (device.Family == Family ? Family.StandInFor(device, Layout.Devices) : null)
        ?? throw new PredictorException(
            $"the predictor has learned no device like '{device.Id}'; "
                + $"it knows {string.Join(", ", Layout.Devices.Select(d => $"{d.Id} ({d.Description.Name})"))}"
        );
}
