using PerfSage.Core.Graphs;

namespace PerfSage.Core.Operators;

internal static class Normalizations
{
    public static OperatorKind L2Normalization { get; } =
        new(11, "L2_NORMALIZATION") { Kernel = KernelClass.Function, Options = OptionFields.Activated(BuiltinOptionsType.L2Norm) };

    public static OperatorKind Softmax { get; } =
        new(25, "SOFTMAX")
        {
            Kernel = KernelClass.Function,
            Options = new(BuiltinOptionsType.Softmax, t => new() { NegativeBeta = t.Float(0) < 0 }),
        };

    public static OperatorKind LogSoftmax { get; } = new(50, "LOG_SOFTMAX") { Kernel = KernelClass.Function };

    public static IReadOnlyList<OperatorKind> All { get; } =
    [L2Normalization, Softmax, LogSoftmax, new(13, "LOCAL_RESPONSE_NORMALIZATION") { Kernel = KernelClass.Function }];
}
