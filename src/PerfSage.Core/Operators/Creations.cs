using PerfSage.Core.Graphs;

namespace PerfSage.Core.Operators;

/// <summary>Operators that make tensors out of shapes and numbers.</summary>
internal static class Creations
{
    public static IReadOnlyList<OperatorKind> All { get; } =
    [
        new(85, "ONE_HOT")
        {
            Kernel = KernelClass.Move,
            Required = new(4),
            Options = new(BuiltinOptionsType.OneHot, t => new() { DepthAxis = t.Int(0) }),
        },
        new(93, "ZEROS_LIKE") { Kernel = KernelClass.Move },
        new(94, "FILL") { Kernel = KernelClass.Move, Required = new(2) },
        new(96, "RANGE") { Kernel = KernelClass.Move, Required = new(3) },
        new(145, "BROADCAST_ARGS") { Kernel = KernelClass.Move, Required = new(2) },
    ];
}
