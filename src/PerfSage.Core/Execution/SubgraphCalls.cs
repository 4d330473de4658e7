using PerfSage.Core.Graphs;
using PerfSage.Core.Operators;

namespace PerfSage.Core.Execution;

internal static class SubgraphCalls
{
    /// <param name="caller">New index of the subgraph.</param>
    /// <param name="places">From old indices to new ones.</param>
    public static IEnumerable<(SubgraphCall Call, bool HasLoop, bool HasUnknownLoop)> Of(
        Subgraph subgraph,
        int caller,
        IReadOnlyDictionary<int, int> places,
        long? tripCount
    )
    {
        for (var i = 0; i < subgraph.Operators.Length; i++)
        {
            var op = subgraph.Operators[i];
            if (op.Callees.Length == 0 || op.Is(ControlFlow.CallOnce))
            {
                continue;
            }

            var isLoop = op.Is(ControlFlow.While);
            // Where nobody knows, one pass is counted; nothing is judged by it.
            double[] runs = isLoop ? [(tripCount ?? 1) + 1.0, tripCount ?? 1] : [.. op.Callees.Select(_ => 1.0)];
            var callees = op.Callees.Zip(runs, (s, count) => (places[s], count)).ToArray();
            yield return (new SubgraphCall(caller, i, callees, op.Is(ControlFlow.If)), isLoop, isLoop && tripCount is null);
        }
    }
}
