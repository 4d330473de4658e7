using PerfSage.Core.Graphs;

namespace PerfSage.Core.Operators;

/// <summary>Element-wise operators on two or more tensors.</summary>
internal static class Arithmetic
{
    public static OperatorKind Add { get; } = new(0, "ADD") { Options = OptionFields.Activated(BuiltinOptionsType.Add) };

    public static OperatorKind Mul { get; } = new(18, "MUL") { Options = OptionFields.Activated(BuiltinOptionsType.Mul) };

    public static OperatorKind Sub { get; } = new(41, "SUB") { Options = OptionFields.Activated(BuiltinOptionsType.Sub) };

    public static OperatorKind SquaredDifference { get; } = new(99, "SQUARED_DIFFERENCE");

    public static OperatorKind Div { get; } = new(42, "DIV") { Options = OptionFields.Activated(BuiltinOptionsType.Div) };

    public static OperatorKind Maximum { get; } = new(55, "MAXIMUM");

    public static OperatorKind Minimum { get; } = new(57, "MINIMUM");

    public static IReadOnlyList<OperatorKind> All { get; } =
    [
        Add,
        Mul,
        Sub,
        SquaredDifference,
        Div,
        Maximum,
        Minimum,
        new(78, "POW"),
        new(90, "FLOOR_DIV"),
        new(95, "FLOOR_MOD"),
        new(106, "ADD_N"),
        new(156, "ATAN2"),
    ];
}
