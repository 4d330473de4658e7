using PerfSage.Core.Graphs;

namespace PerfSage.Core.Operators;

/// <summary>Reductions over the rows that a list of numbers assigns to each other.</summary>
internal static class Segments
{
    public static IReadOnlyList<OperatorKind> All { get; } =
    [
        new(125, "SEGMENT_SUM") { Required = new(2) },
        new(153, "UNSORTED_SEGMENT_PROD") { Required = new(3) },
        new(154, "UNSORTED_SEGMENT_MAX") { Required = new(3) },
        new(155, "UNSORTED_SEGMENT_SUM") { Required = new(3) },
        new(157, "UNSORTED_SEGMENT_MIN") { Required = new(3) },
    ];
}
