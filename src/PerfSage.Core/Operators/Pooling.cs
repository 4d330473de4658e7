using PerfSage.Core.Graphs;

namespace PerfSage.Core.Operators;

internal static class Pooling
{
    public static OperatorKind AveragePool2D { get; } = new(1, "AVERAGE_POOL_2D") { Kernel = KernelClass.Window, Options = Windows };

    public static OperatorKind L2Pool2D { get; } = new(12, "L2_POOL_2D") { Kernel = KernelClass.Window, Options = Windows };

    public static OperatorKind MaxPool2D { get; } = new(17, "MAX_POOL_2D") { Kernel = KernelClass.Window, Options = Windows };

    public static IReadOnlyList<OperatorKind> All { get; } =
    [AveragePool2D, L2Pool2D, MaxPool2D, new(205, "REDUCE_WINDOW") { Kernel = KernelClass.Window, Required = new(5) }];

    private static OptionsTable Windows =>
        new(
            BuiltinOptionsType.Pool2D,
            t =>
                new()
                {
                    Padding = t.Padding(0),
                    StrideW = t.Positive(1),
                    StrideH = t.Positive(2),
                    FilterW = t.Positive(3),
                    FilterH = t.Positive(4),
                    Activation = t.Byte(5),
                }
        );
}
