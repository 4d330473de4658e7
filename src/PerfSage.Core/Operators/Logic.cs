using PerfSage.Core.Graphs;

namespace PerfSage.Core.Operators;

/// <summary>Operators on truth values and bits.</summary>
internal static class Logic
{
    public static OperatorKind LogicalOr { get; } = new(84, "LOGICAL_OR");

    public static OperatorKind LogicalAnd { get; } = new(86, "LOGICAL_AND");

    public static OperatorKind LogicalNot { get; } = new(87, "LOGICAL_NOT");

    public static IReadOnlyList<OperatorKind> All { get; } =
    [LogicalOr, LogicalAnd, LogicalNot, new(160, "BITWISE_XOR"), new(161, "RIGHT_SHIFT")];
}
