namespace PerfSage.Core.Devices.Hosts;

internal static class CortexA32
{
    private const string MacSource =
        "a Cortex-A7, its neighbour: 569 million of MobileNet int8 in 500 ms at 1 GHz (ncnn_benchmark_test); in "
        + "plain C as the Cortex-M7";

    private const string Source = "assumption: twice the Cortex-A53; in plain C as the Cortex-M7";

    // Alif Ensemble.
    private const double ClockHz = 800e6;

    public static HostCpu Cpu { get; } =
        new(
            "cortex-a32",
            "Cortex-A32",
            ClockHz,
            Mac: new(0.9, 16, MacSource),
            Arithmetic: new(1, 100, Source),
            Window: new(1, 25, Source),
            Function: new(4, 520, Source),
            Move: new(0.25, 30, Source)
        );
}
