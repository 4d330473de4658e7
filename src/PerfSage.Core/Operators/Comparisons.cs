using PerfSage.Core.Graphs;

namespace PerfSage.Core.Operators;

/// <summary>Comparisons, and choices by their results.</summary>
internal static class Comparisons
{
    public static OperatorKind Less { get; } = new(58, "LESS") { Kernel = KernelClass.Arithmetic, Required = new(2) };

    public static OperatorKind Greater { get; } = new(61, "GREATER") { Kernel = KernelClass.Arithmetic, Required = new(2) };

    public static OperatorKind GreaterEqual { get; } = new(62, "GREATER_EQUAL") { Kernel = KernelClass.Arithmetic, Required = new(2) };

    public static OperatorKind LessEqual { get; } = new(63, "LESS_EQUAL") { Kernel = KernelClass.Arithmetic, Required = new(2) };

    public static OperatorKind Select { get; } = new(64, "SELECT") { Kernel = KernelClass.Arithmetic, Required = new(3) };

    public static OperatorKind Equal { get; } = new(71, "EQUAL") { Kernel = KernelClass.Arithmetic, Required = new(2) };

    public static OperatorKind NotEqual { get; } = new(72, "NOT_EQUAL") { Kernel = KernelClass.Arithmetic, Required = new(2) };

    public static OperatorKind SelectV2 { get; } = new(123, "SELECT_V2") { Kernel = KernelClass.Arithmetic, Required = new(3) };

    public static IReadOnlyList<OperatorKind> All { get; } =
    [Less, Greater, GreaterEqual, LessEqual, Select, Equal, NotEqual, new(109, "WHERE") { Kernel = KernelClass.Move }, SelectV2];
}
