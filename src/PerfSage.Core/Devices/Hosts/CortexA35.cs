namespace PerfSage.Core.Devices.Hosts;

internal static class CortexA35
{
    private const string Source = "as the Cortex-A53, its neighbour; in plain C as the Cortex-M7";

    // As the Cortex-A32.
    private const double ClockHz = 800e6;

    public static HostCpu Cpu { get; } =
        new(
            "cortex-a35",
            "Cortex-A35",
            ClockHz,
            Mac: new(0.4, 16, Source),
            Arithmetic: new(0.5, 100, Source),
            Window: new(0.5, 25, Source),
            Function: new(2, 520, Source),
            Move: new(0.125, 30, Source)
        );
}
