using PerfSage.Core.Graphs;

namespace PerfSage.Core.Operators;

/// <summary>Operators that run other subgraphs.</summary>
internal static class ControlFlow
{
    public static IReadOnlyList<OperatorKind> All { get; } = [new(31, "CALL"), new(118, "IF"), new(119, "WHILE"), new(129, "CALL_ONCE")];
}
