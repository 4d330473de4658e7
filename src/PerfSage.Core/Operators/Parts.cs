using PerfSage.Core.Graphs;

namespace PerfSage.Core.Operators;

/// <summary>Operators that take tensors apart, or put them together.</summary>
internal static class Parts
{
    public static OperatorKind Concatenation { get; } =
        new(2, "CONCATENATION")
        {
            Kernel = KernelClass.Move,
            Required = new(1) { IsVariadic = true },
            Options = new(BuiltinOptionsType.Concatenation, t => new() { Axis = t.Int(0), Activation = t.Byte(1) }),
        };

    public static OperatorKind StridedSlice { get; } =
        new(45, "STRIDED_SLICE")
        {
            Kernel = KernelClass.Move,
            Required = new(4),
            Options = new(
                BuiltinOptionsType.StridedSlice,
                t =>
                    new()
                    {
                        BeginMask = t.Int(0),
                        EndMask = t.Int(1),
                        EllipsisMask = t.Int(2),
                        NewAxisMask = t.Int(3),
                        ShrinkAxisMask = t.Int(4),
                        EndIsOffset = t.Bool(5),
                    }
            ),
        };

    public static OperatorKind Split { get; } =
        new(49, "SPLIT")
        {
            Kernel = KernelClass.Move,
            Required = new(2),
            Options = new(BuiltinOptionsType.Split, t => new() { Count = t.Int(0) }),
        };

    public static OperatorKind Slice { get; } = new(65, "SLICE") { Kernel = KernelClass.Move, Required = new(3) };

    public static OperatorKind Pack { get; } =
        new(83, "PACK")
        {
            Kernel = KernelClass.Move,
            Required = new(1) { IsVariadic = true },
            Options = new(BuiltinOptionsType.Pack, ReadStack),
        };

    public static OperatorKind Unpack { get; } =
        new(88, "UNPACK") { Kernel = KernelClass.Move, Options = new(BuiltinOptionsType.Unpack, ReadStack) };

    public static OperatorKind SplitV { get; } =
        new(102, "SPLIT_V")
        {
            Kernel = KernelClass.Move,
            Required = new(3),
            Options = new(BuiltinOptionsType.SplitV, t => new() { Count = t.Int(0) }),
        };

    public static IReadOnlyList<OperatorKind> All { get; } =
    [
        Concatenation,
        StridedSlice,
        Split,
        Slice,
        Pack,
        Unpack,
        SplitV,
        new(151, "DYNAMIC_UPDATE_SLICE") { Kernel = KernelClass.Move, Required = new(3) },
    ];

    private static OperatorOptions ReadStack(IFieldReader table) => new() { Count = table.Int(0), Axis = table.Int(1) };
}
