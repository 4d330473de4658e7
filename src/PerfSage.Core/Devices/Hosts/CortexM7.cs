namespace PerfSage.Core.Devices.Hosts;

internal static class CortexM7
{
    private const string MacSource =
        "CMSIS-NN on a Cortex-M7 at 216 MHz, arXiv 1801.06601: 12.35 million in 96.4 and 443.4 ms are 1.7 and 7.8; "
        + "twice that for depthwise kernels";

    private const string ArithmeticSource =
        "CMSIS-NN on a Cortex-M7 at 216 MHz, arXiv 1801.06601: ReLU takes 1.9; assumption: three fixed-point "
        + "multiplications and a broadcast index in plain C";

    private const string WindowSource = "CMSIS-NN on a Cortex-M7 at 216 MHz, arXiv 1801.06601: 101,376 of max pooling in 2.2 and 11.83 ms";

    private const string FunctionSource =
        "assumption: a table; 5.2 times an addition, as tanh (TFLite Micro on a Cortex-M4F, " + "tensorflow/tensorflow#43121)";

    private const string MoveSource =
        "assumption: a copy; 0.3 of an addition, as a split (TFLite Micro on a Cortex-M4F, " + "tensorflow/tensorflow#43121)";

    // STM32F7.
    private const double ClockHz = 216e6;

    public static HostCpu Cpu { get; } =
        new(
            "cortex-m7",
            "Cortex-M7",
            ClockHz,
            Mac: new(1.7, 16, MacSource),
            Arithmetic: new(1.9, 100, ArithmeticSource),
            Window: new(4.7, 25, WindowSource),
            Function: new(10, 520, FunctionSource),
            Move: new(0.5, 30, MoveSource)
        );
}
