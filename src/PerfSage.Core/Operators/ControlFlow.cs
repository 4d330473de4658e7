using PerfSage.Core.Graphs;

namespace PerfSage.Core.Operators;

/// <summary>Operators that run other subgraphs.</summary>
internal static class ControlFlow
{
    public static OperatorKind Call { get; } = new(31, "CALL");

    /// <summary>Runs the first of two subgraphs, or the second.</summary>
    public static OperatorKind If { get; } = new(118, "IF");

    /// <summary>Runs the first of two subgraphs, its condition, once more than the second.</summary>
    public static OperatorKind While { get; } = new(119, "WHILE");

    /// <summary>Initialises; it runs before the first inference only.</summary>
    public static OperatorKind CallOnce { get; } = new(129, "CALL_ONCE");

    public static IReadOnlyList<OperatorKind> All { get; } = [Call, If, While, CallOnce];
}
