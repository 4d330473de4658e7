namespace PerfSage.Core.Devices.Hosts;

internal static class CortexA53
{
    private const string MacSource =
        "569 million of MobileNet int8 in 226 ms at 1 GHz (ncnn_benchmark_test, Raspberry Pi Zero 2 W); 0.42 to 0.52 of int8 convolutions, "
        + "measured on a Galaxy A03s (qed-usc/mobile-ml-benchmark, TFLite 2.10); in plain C as the Cortex-M7";

    private const string Source =
        "assumption: eight at once with Neon; in plain C as the Cortex-M7, which also issues two instructions a " + "cycle in order";

    // Raspberry Pi Zero 2 W.
    private const double ClockHz = 1e9;

    public static HostCpu Cpu { get; } =
        new(
            "cortex-a53",
            "Cortex-A53",
            ClockHz,
            Mac: new(0.4, 16, MacSource),
            Arithmetic: new(0.5, 100, Source),
            Window: new(0.5, 25, Source),
            Function: new(2, 520, Source),
            Move: new(0.125, 30, Source)
        );
}
