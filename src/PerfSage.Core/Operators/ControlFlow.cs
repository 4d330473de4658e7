using PerfSage.Core.Graphs;

namespace PerfSage.Core.Operators;

/// <summary>Operators that run other subgraphs.</summary>
internal static class ControlFlow
{
    public static OperatorKind Call { get; } = new(31, "CALL") { Kernel = KernelClass.Move, Required = RequiredOperands.None };

    /// <summary>Runs the first of two subgraphs, or the second.</summary>
    public static OperatorKind If { get; } = new(118, "IF") { Kernel = KernelClass.Move, Required = new(1, 0) };

    /// <summary>Runs the first of two subgraphs, its condition, once more than the second.</summary>
    public static OperatorKind While { get; } = new(119, "WHILE") { Kernel = KernelClass.Move, Required = RequiredOperands.None };

    /// <summary>Initialises; it runs before the first inference only.</summary>
    public static OperatorKind CallOnce { get; } = new(129, "CALL_ONCE") { Kernel = KernelClass.Move, Required = RequiredOperands.None };

    public static IReadOnlyList<OperatorKind> All { get; } = [Call, If, While, CallOnce];
}
