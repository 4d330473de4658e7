using PerfSage.Core.Graphs;

namespace PerfSage.Core.Operators;

/// <summary>Comparisons, and choices by their results.</summary>
internal static class Comparisons
{
    public static OperatorKind Less { get; } = new(58, "LESS");

    public static OperatorKind Greater { get; } = new(61, "GREATER");

    public static OperatorKind GreaterEqual { get; } = new(62, "GREATER_EQUAL");

    public static OperatorKind LessEqual { get; } = new(63, "LESS_EQUAL");

    public static OperatorKind Select { get; } = new(64, "SELECT");

    public static OperatorKind Equal { get; } = new(71, "EQUAL");

    public static OperatorKind NotEqual { get; } = new(72, "NOT_EQUAL");

    public static OperatorKind SelectV2 { get; } = new(123, "SELECT_V2");

    public static IReadOnlyList<OperatorKind> All { get; } =
    [Less, Greater, GreaterEqual, LessEqual, Select, Equal, NotEqual, new(109, "WHERE"), SelectV2];
}
