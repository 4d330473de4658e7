using PerfSage.Core.Graphs;

namespace PerfSage.Core.Alignment;

/// <summary>
/// Walks from matched operators along their edges: neighbours at the same port, with the same label, are the same operator.
/// </summary>
internal static class EdgePropagation
{
    // A half, since an insertion or deletion next to an operator changes one neighbour of two.
    private const double MostDisagreement = 0.5;

    public static void Run(
        Matching matching,
        LocalStructure structure,
        OperatorGraph first,
        OperatorGraph second,
        ulong[] firstLabels,
        ulong[] secondLabels
    )
    {
        matching.RefreshAll();
        while (matching.TryTakeFresh(out var pair))
        {
            MatchNeighbours(first.Producers[pair.First], second.Producers[pair.Second]);
            MatchNeighbours(first.Consumers[pair.First], second.Consumers[pair.Second]);
        }

        bool IsPlausible(int a, int b) => structure.Disagreement(a, b) <= MostDisagreement;

        void MatchNeighbours(OperatorEdge[] firstEdges, OperatorEdge[] secondEdges)
        {
            if (HasFree(firstEdges, matching.SecondOf) && HasFree(secondEdges, matching.FirstOf))
            {
                KeyMatcher.MatchUnique(
                    matching,
                    Keys(firstEdges, firstLabels, matching.SecondOf),
                    Keys(secondEdges, secondLabels, matching.FirstOf),
                    IsPlausible
                );
            }
        }
    }

    private static bool HasFree(OperatorEdge[] edges, IReadOnlyList<int> partners)
    {
        foreach (var edge in edges)
        {
            if (!edge.IsOutside && partners[edge.Node] == Matching.None)
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<(ulong Key, int Node)> Keys(OperatorEdge[] edges, ulong[] labels, IReadOnlyList<int> partners) =>
        edges.Where(e => !e.IsOutside && partners[e.Node] == Matching.None).Select(e => (Hash64.Combine(labels[e.Node], e.Port), e.Node));
}
