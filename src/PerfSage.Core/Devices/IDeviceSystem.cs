namespace PerfSage.Core.Devices;

/// <summary>The hardware of one device, as its family understands it. Equal systems are the same hardware.</summary>
internal interface IDeviceSystem
{
    /// <summary>What the hardware can do at most; null where nobody says.</summary>
    Roofs? Roofs { get; }

    HostLink HostLink { get; }

    /// <summary>What it is, for people.</summary>
    IReadOnlyList<SystemFact> Facts { get; }
}
