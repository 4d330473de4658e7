using PerfSage.Core.Graphs;

namespace PerfSage.Core.Operators;

/// <summary>Element-wise operators on two or more tensors.</summary>
internal static class Arithmetic
{
    public static OperatorKind Add { get; } =
        new(0, "ADD")
        {
            Kernel = KernelClass.Arithmetic,
            Required = new(2),
            Options = OptionFields.Activated(BuiltinOptionsType.Add),
        };

    public static OperatorKind Mul { get; } =
        new(18, "MUL")
        {
            Kernel = KernelClass.Arithmetic,
            Required = new(2),
            Options = OptionFields.Activated(BuiltinOptionsType.Mul),
        };

    public static OperatorKind Sub { get; } =
        new(41, "SUB")
        {
            Kernel = KernelClass.Arithmetic,
            Required = new(2),
            Options = OptionFields.Activated(BuiltinOptionsType.Sub),
        };

    public static OperatorKind SquaredDifference { get; } =
        new(99, "SQUARED_DIFFERENCE") { Kernel = KernelClass.Arithmetic, Required = new(2) };

    public static OperatorKind Div { get; } =
        new(42, "DIV")
        {
            Kernel = KernelClass.Function,
            Required = new(2),
            Options = OptionFields.Activated(BuiltinOptionsType.Div),
        };

    public static OperatorKind Maximum { get; } = new(55, "MAXIMUM") { Kernel = KernelClass.Arithmetic, Required = new(2) };

    public static OperatorKind Minimum { get; } = new(57, "MINIMUM") { Kernel = KernelClass.Arithmetic, Required = new(2) };

    public static IReadOnlyList<OperatorKind> All { get; } =
    [
        Add,
        Mul,
        Sub,
        SquaredDifference,
        Div,
        Maximum,
        Minimum,
        new(78, "POW") { Kernel = KernelClass.Function, Required = new(2) },
        new(90, "FLOOR_DIV") { Kernel = KernelClass.Function, Required = new(2) },
        new(95, "FLOOR_MOD") { Kernel = KernelClass.Function, Required = new(2) },
        new(106, "ADD_N")
        {
            Kernel = KernelClass.Arithmetic,
            Required = new(2) { IsVariadic = true },
        },
        new(156, "ATAN2") { Kernel = KernelClass.Function, Required = new(2) },
    ];
}
