using PerfSage.Core.Graphs;

namespace PerfSage.Core.Operators;

/// <summary>Operators on truth values and bits.</summary>
internal static class Logic
{
    public static IReadOnlyList<OperatorKind> All { get; } =
    [new(84, "LOGICAL_OR"), new(86, "LOGICAL_AND"), new(87, "LOGICAL_NOT"), new(160, "BITWISE_XOR"), new(161, "RIGHT_SHIFT")];
}
