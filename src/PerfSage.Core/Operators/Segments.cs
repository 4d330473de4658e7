using PerfSage.Core.Graphs;

namespace PerfSage.Core.Operators;

/// <summary>Reductions over the rows that a list of numbers assigns to each other.</summary>
internal static class Segments
{
    public static IReadOnlyList<OperatorKind> All { get; } =
    [
        new(125, "SEGMENT_SUM") { Kernel = KernelClass.Window, Required = new(2) },
        new(153, "UNSORTED_SEGMENT_PROD") { Kernel = KernelClass.Window, Required = new(3) },
        new(154, "UNSORTED_SEGMENT_MAX") { Kernel = KernelClass.Window, Required = new(3) },
        new(155, "UNSORTED_SEGMENT_SUM") { Kernel = KernelClass.Window, Required = new(3) },
        new(157, "UNSORTED_SEGMENT_MIN") { Kernel = KernelClass.Window, Required = new(3) },
    ];
}
