using PerfSage.Core.Graphs;

namespace PerfSage.Core.Operators;

/// <summary>Operators that read or write elements whose places are computed.</summary>
internal static class Gathers
{
    public static OperatorKind Gather { get; } =
        new(36, "GATHER")
        {
            Kernel = KernelClass.Move,
            Required = new(2),
            Options = new(BuiltinOptionsType.Gather, t => new() { Axis = t.Int(0), BatchDimensions = t.Int(1) }),
        };

    public static OperatorKind ScatterNd { get; } = new(122, "SCATTER_ND") { Kernel = KernelClass.Move, Required = new(3) };

    public static IReadOnlyList<OperatorKind> All { get; } =
    [
        Gather,
        ScatterNd,
        new(68, "SPARSE_TO_DENSE") { Kernel = KernelClass.Move, Required = new(4) },
        new(107, "GATHER_ND") { Kernel = KernelClass.Move, Required = new(2) },
        new(124, "DENSIFY") { Kernel = KernelClass.Move },
    ];
}
