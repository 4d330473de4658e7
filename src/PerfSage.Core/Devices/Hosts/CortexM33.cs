namespace PerfSage.Core.Devices.Hosts;

internal static class CortexM33
{
    private const string MacSource =
        "TFLite Micro with CMSIS-NN on an MCXN947, embedded-agent-bridge, 2026: 1.6 for person_detect, 5.1 for "
        + "micro_speech; 4.6 times that in plain C, as CMSIS-NN on a Cortex-M7 at 216 MHz, arXiv 1801.06601";

    private const string Source = "as the Cortex-M7; half as much again in plain C, for one instruction a cycle";

    // The slowest of common boards.
    private const double ClockHz = 64e6;

    public static HostCpu Cpu { get; } =
        new(
            "cortex-m33",
            "Cortex-M33",
            ClockHz,
            Mac: new(1.6, 24, MacSource),
            Arithmetic: new(2, 150, Source),
            Window: new(5, 40, Source),
            Function: new(10, 800, Source),
            Move: new(0.5, 45, Source)
        );
}
