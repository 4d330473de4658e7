using PerfSage.Core.Graphs;

namespace PerfSage.Core.Operators;

internal static class Resizes
{
    /// <summary>The first two fields of its options are deprecated: the size is an input.</summary>
    public static OperatorKind ResizeBilinear { get; } =
        new(23, "RESIZE_BILINEAR")
        {
            Kernel = KernelClass.Arithmetic,
            Required = new(2),
            Options = new(BuiltinOptionsType.ResizeBilinear, t => new() { AlignCorners = t.Bool(2), HalfPixelCenters = t.Bool(3) }),
        };

    public static OperatorKind ResizeNearestNeighbor { get; } =
        new(97, "RESIZE_NEAREST_NEIGHBOR")
        {
            Kernel = KernelClass.Move,
            Required = new(2),
            Options = new(BuiltinOptionsType.ResizeNearestNeighbor, t => new() { AlignCorners = t.Bool(0), HalfPixelCenters = t.Bool(1) }),
        };

    public static IReadOnlyList<OperatorKind> All { get; } = [ResizeBilinear, ResizeNearestNeighbor];
}
