namespace PerfSage.Core.Devices;

/// <summary>A device in words.</summary>
/// <param name="Name">One line that tells it from its neighbours.</param>
internal sealed record DeviceDescription(string Vendor, string Name);
