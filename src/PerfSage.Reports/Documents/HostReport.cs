using PerfSage.Core.Devices.Hosts;

namespace PerfSage.Reports.Documents;

/// <summary>What the time of operators that an accelerator leaves to its host is bounded with.</summary>
/// <param name="Cpu">As the device's file calls it; empty if it does not say.</param>
/// <param name="IsKnown">Whether the cycles are those of the CPU, and not the most of all.</param>
internal sealed record HostReport(string Cpu, double ClockHz, bool IsKnown, HostCyclesEntry[] Cycles)
{
    public static HostReport Of(HostCore host) =>
        new(
            host.Cpu,
            host.ClockHz,
            host.IsKnown,
            [
                .. KernelCost.All.Select(cost => new HostCyclesEntry(
                    cost.Key,
                    cost.Per,
                    host.Profile[cost].Low,
                    host.Profile[cost].High,
                    host.Profile[cost].Source
                )),
            ]
        );
}
