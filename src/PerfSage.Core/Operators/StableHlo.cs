using PerfSage.Core.Graphs;

namespace PerfSage.Core.Operators;

/// <summary>Operators of StableHLO, most of which no TFLite runtime runs.</summary>
internal static class StableHlo
{
    /// <summary>Stands for the operators of another subgraph, which runtimes run that do not know it.</summary>
    public static OperatorKind Composite { get; } = Kind(206, "STABLEHLO_COMPOSITE");

    public static IReadOnlyList<OperatorKind> All { get; } =
    [
        Kind(162, "STABLEHLO_LOGISTIC"),
        Kind(163, "STABLEHLO_ADD"),
        Kind(164, "STABLEHLO_DIVIDE"),
        Kind(165, "STABLEHLO_MULTIPLY"),
        Kind(166, "STABLEHLO_MAXIMUM"),
        Kind(167, "STABLEHLO_RESHAPE"),
        Kind(168, "STABLEHLO_CLAMP"),
        Kind(169, "STABLEHLO_CONCATENATE"),
        Kind(170, "STABLEHLO_BROADCAST_IN_DIM"),
        Kind(171, "STABLEHLO_CONVOLUTION"),
        Kind(172, "STABLEHLO_SLICE"),
        Kind(173, "STABLEHLO_CUSTOM_CALL"),
        Kind(174, "STABLEHLO_REDUCE"),
        Kind(175, "STABLEHLO_ABS"),
        Kind(176, "STABLEHLO_AND"),
        Kind(177, "STABLEHLO_COSINE"),
        Kind(178, "STABLEHLO_EXPONENTIAL"),
        Kind(179, "STABLEHLO_FLOOR"),
        Kind(180, "STABLEHLO_LOG"),
        Kind(181, "STABLEHLO_MINIMUM"),
        Kind(182, "STABLEHLO_NEGATE"),
        Kind(183, "STABLEHLO_OR"),
        Kind(184, "STABLEHLO_POWER"),
        Kind(185, "STABLEHLO_REMAINDER"),
        Kind(186, "STABLEHLO_RSQRT"),
        Kind(187, "STABLEHLO_SELECT"),
        Kind(188, "STABLEHLO_SUBTRACT"),
        Kind(189, "STABLEHLO_TANH"),
        Kind(190, "STABLEHLO_SCATTER"),
        Kind(191, "STABLEHLO_COMPARE"),
        Kind(192, "STABLEHLO_CONVERT"),
        Kind(193, "STABLEHLO_DYNAMIC_SLICE"),
        Kind(194, "STABLEHLO_DYNAMIC_UPDATE_SLICE"),
        Kind(195, "STABLEHLO_PAD"),
        Kind(196, "STABLEHLO_IOTA"),
        Kind(197, "STABLEHLO_DOT_GENERAL"),
        Kind(198, "STABLEHLO_REDUCE_WINDOW"),
        Kind(199, "STABLEHLO_SORT"),
        Kind(200, "STABLEHLO_WHILE"),
        Kind(201, "STABLEHLO_GATHER"),
        Kind(202, "STABLEHLO_TRANSPOSE"),
        Kind(204, "STABLEHLO_RNG_BIT_GENERATOR"),
        Composite,
        Kind(207, "STABLEHLO_SHIFT_LEFT"),
        Kind(208, "STABLEHLO_CBRT"),
        Kind(209, "STABLEHLO_CASE"),
    ];

    // What they require is between them and the runtimes that take them.
    private static OperatorKind Kind(int code, string name) => new(code, name) { Required = RequiredOperands.None };
}
