using PerfSage.Core.Graphs;

namespace PerfSage.Core.Operators;

/// <summary>Comparisons, and choices by their results.</summary>
internal static class Comparisons
{
    public static IReadOnlyList<OperatorKind> All { get; } =
    [
        new(58, "LESS"),
        new(61, "GREATER"),
        new(62, "GREATER_EQUAL"),
        new(63, "LESS_EQUAL"),
        new(64, "SELECT"),
        new(71, "EQUAL"),
        new(72, "NOT_EQUAL"),
        new(109, "WHERE"),
        new(123, "SELECT_V2"),
    ];
}
