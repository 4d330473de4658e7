using PerfSage.Core.Graphs;

namespace PerfSage.Core.Operators;

/// <summary>Operators of StableHLO, most of which no TFLite runtime runs.</summary>
internal static class StableHlo
{
    /// <summary>Stands for the operators of another subgraph, which runtimes run that do not know it.</summary>
    public static OperatorKind Composite { get; } = new(206, "STABLEHLO_COMPOSITE");

    public static IReadOnlyList<OperatorKind> All { get; } =
    [
        new(162, "STABLEHLO_LOGISTIC"),
        new(163, "STABLEHLO_ADD"),
        new(164, "STABLEHLO_DIVIDE"),
        new(165, "STABLEHLO_MULTIPLY"),
        new(166, "STABLEHLO_MAXIMUM"),
        new(167, "STABLEHLO_RESHAPE"),
        new(168, "STABLEHLO_CLAMP"),
        new(169, "STABLEHLO_CONCATENATE"),
        new(170, "STABLEHLO_BROADCAST_IN_DIM"),
        new(171, "STABLEHLO_CONVOLUTION"),
        new(172, "STABLEHLO_SLICE"),
        new(173, "STABLEHLO_CUSTOM_CALL"),
        new(174, "STABLEHLO_REDUCE"),
        new(175, "STABLEHLO_ABS"),
        new(176, "STABLEHLO_AND"),
        new(177, "STABLEHLO_COSINE"),
        new(178, "STABLEHLO_EXPONENTIAL"),
        new(179, "STABLEHLO_FLOOR"),
        new(180, "STABLEHLO_LOG"),
        new(181, "STABLEHLO_MINIMUM"),
        new(182, "STABLEHLO_NEGATE"),
        new(183, "STABLEHLO_OR"),
        new(184, "STABLEHLO_POWER"),
        new(185, "STABLEHLO_REMAINDER"),
        new(186, "STABLEHLO_RSQRT"),
        new(187, "STABLEHLO_SELECT"),
        new(188, "STABLEHLO_SUBTRACT"),
        new(189, "STABLEHLO_TANH"),
        new(190, "STABLEHLO_SCATTER"),
        new(191, "STABLEHLO_COMPARE"),
        new(192, "STABLEHLO_CONVERT"),
        new(193, "STABLEHLO_DYNAMIC_SLICE"),
        new(194, "STABLEHLO_DYNAMIC_UPDATE_SLICE"),
        new(195, "STABLEHLO_PAD"),
        new(196, "STABLEHLO_IOTA"),
        new(197, "STABLEHLO_DOT_GENERAL"),
        new(198, "STABLEHLO_REDUCE_WINDOW"),
        new(199, "STABLEHLO_SORT"),
        new(200, "STABLEHLO_WHILE"),
        new(201, "STABLEHLO_GATHER"),
        new(202, "STABLEHLO_TRANSPOSE"),
        new(204, "STABLEHLO_RNG_BIT_GENERATOR"),
        Composite,
        new(207, "STABLEHLO_SHIFT_LEFT"),
        new(208, "STABLEHLO_CBRT"),
        new(209, "STABLEHLO_CASE"),
    ];
}
