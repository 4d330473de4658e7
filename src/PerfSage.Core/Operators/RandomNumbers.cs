using PerfSage.Core.Graphs;

namespace PerfSage.Core.Operators;

internal static class RandomNumbers
{
    public static IReadOnlyList<OperatorKind> All { get; } =
    [new(146, "RANDOM_STANDARD_NORMAL"), new(148, "RANDOM_UNIFORM"), new(149, "MULTINOMIAL") { Required = new(2) }];
}
