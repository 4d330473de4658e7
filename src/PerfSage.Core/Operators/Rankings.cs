using PerfSage.Core.Graphs;

namespace PerfSage.Core.Operators;

/// <summary>Operators that put values in order or into classes, and keep some of them.</summary>
internal static class Rankings
{
    public static IReadOnlyList<OperatorKind> All { get; } =
    [
        new(48, "TOPK_V2") { Kernel = KernelClass.Sort, Required = new(2, 2) },
        new(103, "UNIQUE") { Kernel = KernelClass.Sort, Required = new(1, 2) },
        new(120, "NON_MAX_SUPPRESSION_V4") { Kernel = KernelClass.Pairs, Required = new(5, 2) },
        new(121, "NON_MAX_SUPPRESSION_V5") { Kernel = KernelClass.Pairs, Required = new(5, 2) },
        new(147, "BUCKETIZE") { Kernel = KernelClass.Function },
    ];
}
