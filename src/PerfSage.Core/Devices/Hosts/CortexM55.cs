namespace PerfSage.Core.Devices.Hosts;

internal static class CortexM55
{
    private const string MacSource =
        "a fifth of the Cortex-M33 with Helium (Arm, in WikiChip Fuse, 2020); TFLite Micro with CMSIS-NN, built "
        + "with GCC 12, on an STM32N6, embedded-agent-bridge, 2026: 18 for person_detect, 32 for micro_speech";

    private const string Source = "a fifth of the Cortex-M33 with Helium; a third more than it without, as for multiply-accumulates";

    // Alif Ensemble, high-efficiency core.
    private const double ClockHz = 160e6;

    public static HostCpu Cpu { get; } =
        new(
            "cortex-m55",
            "Cortex-M55",
            ClockHz,
            Mac: new(0.3, 33, MacSource),
            Arithmetic: new(0.4, 200, Source),
            Window: new(1, 55, Source),
            Function: new(2, 1070, Source),
            Move: new(0.1, 60, Source)
        );
}
