using PerfSage.Core.Graphs;

namespace PerfSage.Core.Operators;

internal static class Activations
{
    public static OperatorKind Logistic { get; } = new(14, "LOGISTIC") { Kernel = KernelClass.Function };

    public static OperatorKind Relu { get; } = new(19, "RELU") { Kernel = KernelClass.Arithmetic };

    public static OperatorKind ReluN1To1 { get; } = new(20, "RELU_N1_TO_1") { Kernel = KernelClass.Arithmetic };

    public static OperatorKind Relu6 { get; } = new(21, "RELU6") { Kernel = KernelClass.Arithmetic };

    public static OperatorKind Tanh { get; } = new(28, "TANH") { Kernel = KernelClass.Function };

    public static OperatorKind Prelu { get; } = new(54, "PRELU") { Kernel = KernelClass.Arithmetic, Required = new(2) };

    public static OperatorKind LeakyRelu { get; } = new(98, "LEAKY_RELU") { Kernel = KernelClass.Arithmetic };

    public static OperatorKind Elu { get; } = new(111, "ELU") { Kernel = KernelClass.Function };

    public static OperatorKind HardSwish { get; } = new(117, "HARD_SWISH") { Kernel = KernelClass.Arithmetic };

    public static OperatorKind Gelu { get; } = new(150, "GELU") { Kernel = KernelClass.Function };

    public static OperatorKind Relu0To1 { get; } = new(152, "RELU_0_TO_1") { Kernel = KernelClass.Arithmetic };

    public static IReadOnlyList<OperatorKind> All { get; } =
    [Logistic, Relu, ReluN1To1, Relu6, Tanh, Prelu, LeakyRelu, Elu, HardSwish, Gelu, Relu0To1];
}
