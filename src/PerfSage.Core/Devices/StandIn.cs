namespace PerfSage.Core.Devices;

/// <summary>How a network that has learned one device answers for another one of its family.</summary>
/// <param name="Learned">The device whose outputs are read.</param>
/// <param name="System">The hardware whose terms are given to the network in place of the learned device's.</param>
/// <param name="LatencyFactor">By which the network's latency is multiplied.</param>
internal sealed record StandIn(DeviceProfile Learned, IDeviceSystem System, double LatencyFactor);
