namespace PerfSage.Core.Devices.Hosts;

internal static class CortexM4
{
    private const string Source = "as the Cortex-M33, its neighbour";

    // nRF52840.
    private const double ClockHz = 64e6;

    public static HostCpu Cpu { get; } =
        new(
            "cortex-m4",
            "Cortex-M4",
            ClockHz,
            Mac: new(1.6, 24, Source),
            Arithmetic: new(2, 150, Source),
            Window: new(5, 40, Source),
            Function: new(10, 800, Source),
            Move: new(0.5, 45, Source)
        );
}
