namespace PerfSage.Core.Devices;

/// <summary>The hardware of one device, as its family understands it. Equal systems are the same hardware.</summary>
internal interface IDeviceSystem
{
    Roofs Roofs { get; }
}
