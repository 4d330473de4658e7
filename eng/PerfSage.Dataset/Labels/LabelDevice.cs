using PerfSage.Core.Devices;
using PerfSage.Core.Devices.EthosU;

namespace PerfSage.Dataset.Labels;

/// <summary>A device that the label tables have columns for.</summary>
/// <param name="Prefix">What the names of its columns begin with, before the dot.</param>
/// <param name="ResidentColumn">Node column with what its SRAM holds while an operator runs.</param>
internal sealed record LabelDevice(string Prefix, string Id, double ClockHz, double SramLimitKiB, string ResidentColumn)
{
    // The SRAM of a system without a cache holds whatever is needed.
    private const double Unlimited = 1e9;

    // Graph inputs and outputs stay outside a cache.
    private const string Everything = "brick_live_kib";
    private const string Inner = "inner_live_kib";

    public static LabelDevice Of(DeviceProfile device)
    {
        var system = (EthosUSystem)device.System;
        return new LabelDevice(
            device.Labels.Column,
            device.Id,
            system.ClockHz,
            system.CacheKiB ?? Unlimited,
            system.KeepsInterfaceExternal ? Inner : Everything
        );
    }
}
