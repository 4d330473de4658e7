using PerfSage.Core.Graphs;

namespace PerfSage.Core.Operators;

internal static class RandomNumbers
{
    public static IReadOnlyList<OperatorKind> All { get; } =
    [
        new(146, "RANDOM_STANDARD_NORMAL") { Kernel = KernelClass.Function },
        new(148, "RANDOM_UNIFORM") { Kernel = KernelClass.Function },
        new(149, "MULTINOMIAL") { Kernel = KernelClass.Function, Required = new(2) },
    ];
}
