using PerfSage.Core.Graphs;

namespace PerfSage.Core.Operators;

/// <summary>Operators that lay the elements of one tensor out otherwise, repeat them, or put others around them.</summary>
internal static class Moves
{
    public static OperatorKind DepthToSpace { get; } =
        new(5, "DEPTH_TO_SPACE") { Kernel = KernelClass.Move, Options = new(BuiltinOptionsType.DepthToSpace, ReadBlock) };

    public static OperatorKind SpaceToDepth { get; } =
        new(26, "SPACE_TO_DEPTH") { Kernel = KernelClass.Move, Options = new(BuiltinOptionsType.SpaceToDepth, ReadBlock) };

    public static OperatorKind Pad { get; } = new(34, "PAD") { Kernel = KernelClass.Move, Required = new(2) };

    public static OperatorKind Transpose { get; } = new(39, "TRANSPOSE") { Kernel = KernelClass.Move, Required = new(2) };

    public static OperatorKind PadV2 { get; } = new(60, "PADV2") { Kernel = KernelClass.Move, Required = new(2) };

    public static OperatorKind Tile { get; } = new(69, "TILE") { Kernel = KernelClass.Move, Required = new(2) };

    public static OperatorKind MirrorPad { get; } = new(100, "MIRROR_PAD") { Kernel = KernelClass.Move, Required = new(2) };

    public static OperatorKind BatchToSpaceNd { get; } = new(37, "BATCH_TO_SPACE_ND") { Kernel = KernelClass.Move, Required = new(3) };

    public static OperatorKind SpaceToBatchNd { get; } = new(38, "SPACE_TO_BATCH_ND") { Kernel = KernelClass.Move, Required = new(3) };

    public static OperatorKind ReverseV2 { get; } = new(105, "REVERSE_V2") { Kernel = KernelClass.Move, Required = new(2) };

    public static IReadOnlyList<OperatorKind> All { get; } =
    [
        DepthToSpace,
        SpaceToDepth,
        Pad,
        Transpose,
        PadV2,
        Tile,
        MirrorPad,
        BatchToSpaceNd,
        SpaceToBatchNd,
        ReverseV2,
        new(112, "REVERSE_SEQUENCE") { Kernel = KernelClass.Move, Required = new(2) },
        new(113, "MATRIX_DIAG") { Kernel = KernelClass.Move },
        new(115, "MATRIX_SET_DIAG") { Kernel = KernelClass.Move, Required = new(2) },
        new(130, "BROADCAST_TO") { Kernel = KernelClass.Move, Required = new(2) },
        new(203, "DILATE") { Kernel = KernelClass.Move, Required = new(3) },
    ];

    private static OperatorOptions ReadBlock(IFieldReader table) => new() { BlockSize = table.Positive(0) };
}
