using PerfSage.Core.Graphs;

namespace PerfSage.Core.Operators;

/// <summary>Element-wise operators on one tensor.</summary>
internal static class UnaryFunctions
{
    public static OperatorKind Exp { get; } = new(47, "EXP") { Kernel = KernelClass.Function };

    public static OperatorKind Sin { get; } = new(66, "SIN") { Kernel = KernelClass.Function };

    public static OperatorKind Log { get; } = new(73, "LOG") { Kernel = KernelClass.Function };

    public static OperatorKind Sqrt { get; } = new(75, "SQRT") { Kernel = KernelClass.Function };

    public static OperatorKind Rsqrt { get; } = new(76, "RSQRT") { Kernel = KernelClass.Function };

    public static OperatorKind Cos { get; } = new(108, "COS") { Kernel = KernelClass.Function };

    public static OperatorKind Neg { get; } = new(59, "NEG") { Kernel = KernelClass.Arithmetic };

    public static OperatorKind Abs { get; } = new(101, "ABS") { Kernel = KernelClass.Arithmetic };

    public static IReadOnlyList<OperatorKind> All { get; } =
    [
        Exp,
        Sin,
        Log,
        Sqrt,
        Rsqrt,
        Cos,
        new(8, "FLOOR") { Kernel = KernelClass.Arithmetic },
        Neg,
        new(92, "SQUARE") { Kernel = KernelClass.Arithmetic },
        Abs,
        new(104, "CEIL") { Kernel = KernelClass.Arithmetic },
        new(116, "ROUND") { Kernel = KernelClass.Arithmetic },
        new(158, "SIGN") { Kernel = KernelClass.Arithmetic },
    ];
}
