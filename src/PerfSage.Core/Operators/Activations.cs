using PerfSage.Core.Graphs;

namespace PerfSage.Core.Operators;

internal static class Activations
{
    public static OperatorKind Logistic { get; } = new(14, "LOGISTIC");

    public static OperatorKind Relu { get; } = new(19, "RELU");

    public static OperatorKind ReluN1To1 { get; } = new(20, "RELU_N1_TO_1");

    public static OperatorKind Relu6 { get; } = new(21, "RELU6");

    public static OperatorKind Tanh { get; } = new(28, "TANH");

    public static OperatorKind Prelu { get; } = new(54, "PRELU") { Required = new(2) };

    public static OperatorKind LeakyRelu { get; } = new(98, "LEAKY_RELU");

    public static OperatorKind Elu { get; } = new(111, "ELU");

    public static OperatorKind HardSwish { get; } = new(117, "HARD_SWISH");

    public static OperatorKind Gelu { get; } = new(150, "GELU");

    public static OperatorKind Relu0To1 { get; } = new(152, "RELU_0_TO_1");

    public static IReadOnlyList<OperatorKind> All { get; } =
    [Logistic, Relu, ReluN1To1, Relu6, Tanh, Prelu, LeakyRelu, Elu, HardSwish, Gelu, Relu0To1];
}
