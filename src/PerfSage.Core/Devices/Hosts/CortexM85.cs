namespace PerfSage.Core.Devices.Hosts;

internal static class CortexM85
{
    private const string Source = "a fifth less than the Cortex-M55 with Helium (Arm, in Semiconductor Engineering, 2023); as it without";

    // RA8M1.
    private const double ClockHz = 480e6;

    public static HostCpu Cpu { get; } =
        new(
            "cortex-m85",
            "Cortex-M85",
            ClockHz,
            Mac: new(0.25, 33, Source),
            Arithmetic: new(0.32, 200, Source),
            Window: new(0.8, 55, Source),
            Function: new(1.6, 1070, Source),
            Move: new(0.08, 60, Source)
        );
}
