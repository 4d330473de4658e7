using PerfSage.Contracts.Text;

namespace PerfSage.Core.Devices.Hosts;

/// <summary>The processor of a device that runs what its accelerator does not.</summary>
/// <param name="Cpu">As the device's file calls it; empty if it does not say.</param>
internal sealed record HostCore(string Cpu, double ClockHz)
{
    private const double HzPerMHz = 1e6;
    private const double MsPerSecond = 1e3;

    public static HostCore Unknown { get; } = Of("");

    /// <summary>What kernels take on it; of a CPU that is not known, the most of all.</summary>
    public HostCpu Profile => HostCpus.Find(Cpu) ?? HostCpus.Unknown;

    public bool IsKnown => HostCpus.Find(Cpu) is not null;

    /// <summary>E.g. <c>the Cortex-M55 at 500 MHz</c>.</summary>
    public string Words => $"{(IsKnown ? "the" : "an")} {Profile.Name} at {Numbers.Show(ClockMHz)} MHz";

    public double ClockMHz => ClockHz / HzPerMHz;

    /// <summary>With the clock of the CPU's profile.</summary>
    public static HostCore Of(string cpu) => new(cpu, (HostCpus.Find(cpu) ?? HostCpus.Unknown).ClockHz);

    public double Ms(double cycles) => cycles / ClockHz * MsPerSecond;
}
