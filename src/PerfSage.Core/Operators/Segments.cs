using PerfSage.Core.Graphs;

namespace PerfSage.Core.Operators;

/// <summary>Reductions over the rows that a list of numbers assigns to each other.</summary>
internal static class Segments
{
    public static IReadOnlyList<OperatorKind> All { get; } =
    [
        new(125, "SEGMENT_SUM"),
        new(153, "UNSORTED_SEGMENT_PROD"),
        new(154, "UNSORTED_SEGMENT_MAX"),
        new(155, "UNSORTED_SEGMENT_SUM"),
        new(157, "UNSORTED_SEGMENT_MIN"),
    ];
}
