using PerfSage.Core.Graphs;

namespace PerfSage.Core.Operators;

/// <summary>Operators on truth values and bits.</summary>
internal static class Logic
{
    public static OperatorKind LogicalOr { get; } = new(84, "LOGICAL_OR") { Required = new(2) };

    public static OperatorKind LogicalAnd { get; } = new(86, "LOGICAL_AND") { Required = new(2) };

    public static OperatorKind LogicalNot { get; } = new(87, "LOGICAL_NOT");

    public static IReadOnlyList<OperatorKind> All { get; } =
    [LogicalOr, LogicalAnd, LogicalNot, new(160, "BITWISE_XOR") { Required = new(2) }, new(161, "RIGHT_SHIFT") { Required = new(2) }];
}
