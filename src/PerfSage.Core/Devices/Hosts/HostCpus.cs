namespace PerfSage.Core.Devices.Hosts;

/// <summary>The CPUs beside accelerators of which figures are published, or of a neighbour.</summary>
internal static class HostCpus
{
    public static IReadOnlyList<HostCpu> All { get; } =
    [
        CortexM4.Cpu,
        CortexM7.Cpu,
        CortexM33.Cpu,
        CortexM55.Cpu,
        CortexM85.Cpu,
        CortexA32.Cpu,
        CortexA35.Cpu,
        CortexA53.Cpu,
        CortexA55.Cpu,
        CortexA72.Cpu,
    ];

    /// <summary>Any other: the widest range and the slowest clock of all that are known.</summary>
    public static HostCpu Unknown { get; } =
        new(
            "",
            "unknown CPU",
            All.Min(cpu => cpu.ClockHz),
            Widest(KernelCost.Mac),
            Widest(KernelCost.Arithmetic),
            Widest(KernelCost.Window),
            Widest(KernelCost.Function),
            Widest(KernelCost.Move)
        );

    /// <returns>Null for one that is not known.</returns>
    public static HostCpu? Find(string id) => All.FirstOrDefault(cpu => cpu.Id.Equals(id, StringComparison.OrdinalIgnoreCase));

    private static CycleRange Widest(KernelCost cost)
    {
        var slowest = All.MaxBy(cpu => cpu[cost].High)!;
        return new(All.Min(cpu => cpu[cost].Low), slowest[cost].High, $"the CPU is not known: the slowest of all, {slowest.Name}");
    }
}
