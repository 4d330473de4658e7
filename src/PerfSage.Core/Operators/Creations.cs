using PerfSage.Core.Graphs;

namespace PerfSage.Core.Operators;

/// <summary>Operators that make tensors out of shapes and numbers.</summary>
internal static class Creations
{
    public static IReadOnlyList<OperatorKind> All { get; } =
    [
        new(85, "ONE_HOT") { Required = new(4), Options = new(BuiltinOptionsType.OneHot, t => new() { DepthAxis = t.Int(0) }) },
        new(93, "ZEROS_LIKE"),
        new(94, "FILL") { Required = new(2) },
        new(96, "RANGE") { Required = new(3) },
        new(145, "BROADCAST_ARGS") { Required = new(2) },
    ];
}
