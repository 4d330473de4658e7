using PerfSage.Core.Graphs;

namespace PerfSage.Core.Operators;

/// <summary>Element-wise operators on one tensor.</summary>
internal static class UnaryFunctions
{
    public static OperatorKind Exp { get; } = new(47, "EXP");

    public static OperatorKind Sin { get; } = new(66, "SIN");

    public static OperatorKind Log { get; } = new(73, "LOG");

    public static OperatorKind Sqrt { get; } = new(75, "SQRT");

    public static OperatorKind Rsqrt { get; } = new(76, "RSQRT");

    public static OperatorKind Cos { get; } = new(108, "COS");

    public static OperatorKind Neg { get; } = new(59, "NEG");

    public static OperatorKind Abs { get; } = new(101, "ABS");

    public static IReadOnlyList<OperatorKind> All { get; } =
    [Exp, Sin, Log, Sqrt, Rsqrt, Cos, new(8, "FLOOR"), Neg, new(92, "SQUARE"), Abs, new(104, "CEIL"), new(116, "ROUND"), new(158, "SIGN")];
}
