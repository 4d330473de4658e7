namespace PerfSage.Core.Devices.Hosts;

internal static class CortexA55
{
    private const string MacSource =
        "0.11 to 0.19 of int8 convolutions, 0.5 to 2.7 of float32 ones, 10 of grouped ones, measured on the small cores of a Pixel 4 "
        + "(qed-usc/mobile-ml-benchmark, TFLite 2.10); in plain C as the Cortex-M7";

    private const string Source =
        "as the Cortex-A53, its neighbour; on the small cores of a Pixel 4, ADD, PAD and CONCATENATION take 3 to 18; in "
        + "plain C as the Cortex-M7";

    // i.MX 93.
    private const double ClockHz = 1.7e9;

    public static HostCpu Cpu { get; } =
        new(
            "cortex-a55",
            "Cortex-A55",
            ClockHz,
            Mac: new(0.1, 16, MacSource),
            Arithmetic: new(0.5, 100, Source),
            Window: new(0.5, 25, Source),
            Function: new(2, 520, Source),
            Move: new(0.125, 30, Source)
        );
}
