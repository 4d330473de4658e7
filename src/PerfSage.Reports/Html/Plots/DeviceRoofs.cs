using PerfSage.Core.Roofline;
using PerfSage.Reports.Documents;

namespace PerfSage.Reports.Html.Plots;

/// <summary>What a device can do at most.</summary>
internal sealed class DeviceRoofs(DeviceEntry device)
{
    /// <summary>Billions of MACs per second with every multiplier busy in every cycle.</summary>
    public double PeakGMacsPerS => device.MacsPerCycle * device.ClockMHz / 1000;

    /// <summary>MACs per byte from which on computation bounds, if all bytes come from SRAM.</summary>
    public double SramRidge => PeakGMacsPerS / device.SramGBPerS;

    /// <summary>Likewise if they come from the memory that holds the weights.</summary>
    public double ExternalRidge => PeakGMacsPerS / device.ExternalGBPerS;

    /// <summary>What holds the weights: an Ethos-U65 has DRAM and uses its SRAM as a cache, an Ethos-U55 has flash.</summary>
    public string ExternalMemory => NpuProfile.All.First(p => p.DeviceId == device.Id).KeepsInterfaceExternal ? "DRAM" : "flash";
}
