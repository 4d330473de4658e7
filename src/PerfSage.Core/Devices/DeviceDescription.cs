namespace PerfSage.Core.Devices;

/// <summary>A device in words.</summary>
/// <param name="Name">One line that tells it from its neighbours.</param>
/// <param name="Host">The processor that runs what the accelerator does not; empty where there is none.</param>
internal sealed record DeviceDescription(string Vendor, string Name, string Host);
