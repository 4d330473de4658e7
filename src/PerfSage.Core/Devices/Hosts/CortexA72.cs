namespace PerfSage.Core.Devices.Hosts;

internal static class CortexA72
{
    private const string MacSource =
        "assumption: half of the Cortex-A53 (XNNPACK, 2020: float MobileNet takes 0.8 on a Raspberry Pi 4); in "
        + "plain C as the Cortex-M7";

    private const string Source = "assumption: half of the Cortex-A53; in plain C as the Cortex-M7";

    // Raspberry Pi 4.
    private const double ClockHz = 1.5e9;

    public static HostCpu Cpu { get; } =
        new(
            "cortex-a72",
            "Cortex-A72",
            ClockHz,
            Mac: new(0.2, 16, MacSource),
            Arithmetic: new(0.25, 100, Source),
            Window: new(0.25, 25, Source),
            Function: new(1, 520, Source),
            Move: new(0.06, 30, Source)
        );
}
