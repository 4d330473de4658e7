using PerfSage.Core.Graphs;

namespace PerfSage.Core.Operators;

/// <summary>Tensors that keep their values between inferences.</summary>
internal static class Variables
{
    public static IReadOnlyList<OperatorKind> All { get; } =
    [
        new(142, "VAR_HANDLE") { Kernel = KernelClass.Move, Required = new(0) },
        new(143, "READ_VARIABLE") { Kernel = KernelClass.Move },
        new(144, "ASSIGN_VARIABLE") { Kernel = KernelClass.Move, Required = new(2, 0) },
    ];
}
