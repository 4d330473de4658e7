using PerfSage.Core.Graphs;

namespace PerfSage.Core.Operators;

/// <summary>Operators that make one number of many along some dimensions.</summary>
internal static class Reductions
{
    public static OperatorKind Mean { get; } =
        new(40, "MEAN")
        {
            Kernel = KernelClass.Window,
            Required = new(2),
            Options = Reducer,
        };

    public static OperatorKind ArgMax { get; } = new(56, "ARG_MAX") { Kernel = KernelClass.Window, Required = new(2) };

    public static OperatorKind Sum { get; } =
        new(74, "SUM")
        {
            Kernel = KernelClass.Window,
            Required = new(2),
            Options = Reducer,
        };

    public static OperatorKind ArgMin { get; } = new(79, "ARG_MIN") { Kernel = KernelClass.Window, Required = new(2) };

    public static OperatorKind ReduceMax { get; } =
        new(82, "REDUCE_MAX")
        {
            Kernel = KernelClass.Window,
            Required = new(2),
            Options = Reducer,
        };

    public static OperatorKind ReduceMin { get; } =
        new(89, "REDUCE_MIN")
        {
            Kernel = KernelClass.Window,
            Required = new(2),
            Options = Reducer,
        };

    public static OperatorKind ReduceAny { get; } =
        new(91, "REDUCE_ANY")
        {
            Kernel = KernelClass.Window,
            Required = new(2),
            Options = Reducer,
        };

    public static OperatorKind ReduceAll { get; } =
        new(140, "REDUCE_ALL")
        {
            Kernel = KernelClass.Window,
            Required = new(2),
            Options = Reducer,
        };

    public static IReadOnlyList<OperatorKind> All { get; } =
    [
        Mean,
        ArgMax,
        Sum,
        ArgMin,
        ReduceMax,
        ReduceMin,
        new(81, "REDUCE_PROD")
        {
            Kernel = KernelClass.Window,
            Required = new(2),
            Options = Reducer,
        },
        ReduceAny,
        new(128, "CUMSUM") { Kernel = KernelClass.Window, Required = new(2) },
        ReduceAll,
    ];

    private static OptionsTable Reducer => new(BuiltinOptionsType.Reducer, t => new() { KeepDims = t.Bool(0) });
}
