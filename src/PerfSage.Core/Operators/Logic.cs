using PerfSage.Core.Graphs;

namespace PerfSage.Core.Operators;

/// <summary>Operators on truth values and bits.</summary>
internal static class Logic
{
    public static OperatorKind LogicalOr { get; } = new(84, "LOGICAL_OR") { Kernel = KernelClass.Arithmetic, Required = new(2) };

    public static OperatorKind LogicalAnd { get; } = new(86, "LOGICAL_AND") { Kernel = KernelClass.Arithmetic, Required = new(2) };

    public static OperatorKind LogicalNot { get; } = new(87, "LOGICAL_NOT") { Kernel = KernelClass.Arithmetic };

    public static IReadOnlyList<OperatorKind> All { get; } =
    [
        LogicalOr,
        LogicalAnd,
        LogicalNot,
        new(160, "BITWISE_XOR") { Kernel = KernelClass.Arithmetic, Required = new(2) },
        new(161, "RIGHT_SHIFT") { Kernel = KernelClass.Arithmetic, Required = new(2) },
    ];
}
