using PerfSage.Core.Graphs;

namespace PerfSage.Core.Operators;

/// <summary>
/// What a model does outside the builtin operators. The last one is no operator: it says that the code is in another field.
/// </summary>
internal static class Opaque
{
    public static OperatorKind Custom { get; } = new(32, "CUSTOM");

    public static IReadOnlyList<OperatorKind> All { get; } = [Custom, new(51, "DELEGATE"), new(127, "PLACEHOLDER_FOR_GREATER_OP_CODES")];
}
