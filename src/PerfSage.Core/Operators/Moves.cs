using PerfSage.Core.Graphs;

namespace PerfSage.Core.Operators;

/// <summary>Operators that lay the elements of one tensor out otherwise, repeat them, or put others around them.</summary>
internal static class Moves
{
    public static OperatorKind DepthToSpace { get; } =
        new(5, "DEPTH_TO_SPACE") { Options = new(BuiltinOptionsType.DepthToSpace, ReadBlock) };

    public static OperatorKind SpaceToDepth { get; } =
        new(26, "SPACE_TO_DEPTH") { Options = new(BuiltinOptionsType.SpaceToDepth, ReadBlock) };

    public static OperatorKind Pad { get; } = new(34, "PAD") { Required = new(2) };

    public static OperatorKind Transpose { get; } = new(39, "TRANSPOSE") { Required = new(2) };

    public static OperatorKind PadV2 { get; } = new(60, "PADV2") { Required = new(2) };

    public static OperatorKind Tile { get; } = new(69, "TILE") { Required = new(2) };

    public static OperatorKind MirrorPad { get; } = new(100, "MIRROR_PAD") { Required = new(2) };

    public static OperatorKind BatchToSpaceNd { get; } = new(37, "BATCH_TO_SPACE_ND") { Required = new(3) };

    public static OperatorKind SpaceToBatchNd { get; } = new(38, "SPACE_TO_BATCH_ND") { Required = new(3) };

    public static OperatorKind ReverseV2 { get; } = new(105, "REVERSE_V2") { Required = new(2) };

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
        new(112, "REVERSE_SEQUENCE") { Required = new(2) },
        new(113, "MATRIX_DIAG"),
        new(115, "MATRIX_SET_DIAG") { Required = new(2) },
        new(130, "BROADCAST_TO") { Required = new(2) },
        new(203, "DILATE") { Required = new(3) },
    ];

    private static OperatorOptions ReadBlock(IFieldReader table) => new() { BlockSize = table.Positive(0) };
}
