using PerfSage.Core.Graphs;
using PerfSage.Core.Operators;

namespace PerfSage.Core.Devices.EthosU.Commands.Families;

/// <summary>
/// Finds transpositions of which the second undoes the first, as converters put them between operators of other layouts: the compiler
/// removes both.
/// </summary>
internal static class TransposePairs
{
    /// <returns>Indices of the second operators, each with that of the first.</returns>
    public static IEnumerable<KeyValuePair<int, int>> Find(NpuGraph graph)
    {
        for (var second = 0; second < graph.Subgraph.Operators.Length; second++)
        {
            if (
                Permutation(graph, second) is { } permutation
                && graph.MakerOf(graph.Subgraph.Operators[second].InputIndices[0]) is var first and >= 0
                && Permutation(graph, first) is { } before
                && Undoes(before, permutation)
                && IsBetween(graph, graph.Subgraph.Operators[first], graph.Subgraph.Operators[second])
            )
            {
                yield return new(second, first);
            }
        }
    }

    // Of a transposition that the NPU runs.
    private static IReadOnlyList<long>? Permutation(NpuGraph graph, int index) =>
        graph.Subgraph.Operators[index] is var op
        && op.Is(Moves.Transpose)
        && !graph.Placements[index].IsOnHost
        && op.Input(1)?.Numbers.Values is { } values
        && values.Count == op.Input(0)?.Rank
            ? values
            : null;

    private static bool Undoes(IReadOnlyList<long> before, IReadOnlyList<long> after) =>
        before.Count == after.Count
        && after.Select((axis, p) => axis >= 0 && axis < before.Count && before[(int)axis] == p).All(same => same);

    // What is between has no other reader, and what is outside is not both read and written by them: that would take a copy.
    private static bool IsBetween(NpuGraph graph, OperatorInfo first, OperatorInfo second) =>
        graph.ReadersOf(first.OutputIndices[0]) == 1
        && !graph.IsGraphOutput(first.OutputIndices[0])
        && !(graph.IsGraphInput(first.InputIndices[0]) && graph.IsGraphOutput(second.OutputIndices[0]));
}
