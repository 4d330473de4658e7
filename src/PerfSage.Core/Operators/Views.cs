using PerfSage.Core.Graphs;

namespace PerfSage.Core.Operators;

/// <summary>Operators that only say otherwise what a tensor is, or tell its shape.</summary>
internal static class Views
{
    public static OperatorKind Reshape { get; } =
        new(22, "RESHAPE")
        {
            Kernel = KernelClass.View,
            Options = new(BuiltinOptionsType.Reshape, t => new() { Dimensions = t.Dimensions(0) }),
        };

    public static OperatorKind Squeeze { get; } =
        new(43, "SQUEEZE")
        {
            Kernel = KernelClass.View,
            Options = new(BuiltinOptionsType.Squeeze, t => new() { Dimensions = t.Dimensions(0) }),
        };

    public static OperatorKind ExpandDims { get; } = new(70, "EXPAND_DIMS") { Kernel = KernelClass.View, Required = new(2) };

    public static OperatorKind Shape { get; } = new(77, "SHAPE") { Kernel = KernelClass.View };

    public static OperatorKind Rank { get; } = new(110, "RANK") { Kernel = KernelClass.View };

    public static IReadOnlyList<OperatorKind> All { get; } =
    [Reshape, Squeeze, ExpandDims, Shape, Rank, new(159, "BITCAST") { Kernel = KernelClass.View }];
}
