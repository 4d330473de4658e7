using PerfSage.Core.Graphs;

namespace PerfSage.Core.Alignment;

/// <summary>
/// Finds out which operators of two models are the same one, by what they are and what they are connected to, never by
/// position alone. Deterministic; aligning the other way round gives the mirror image.
/// </summary>
internal static class GraphAligner
{
    // Beyond, an optimal assignment takes too long for a command that people wait for.
    private const int MostRows = 128;
    private const int MostColumns = 512;

    /// <returns>Every operator of either model once: the head's in order, removed ones after what they followed in the base.</returns>
    public static IReadOnlyList<OperatorPair> Align(ModelGraph @base, ModelGraph head)
    {
        if (ReferenceEquals(@base, head))
        {
            return [.. Enumerable.Range(0, head.Operators.Count()).Select(i => new OperatorPair(i, i))];
        }

        var (before, after) = (OperatorGraph.Of(@base), OperatorGraph.Of(head));
        // One of the two orders is the canonical one; so ties are broken alike whichever model is called the base.
        return Order(before, after) > 0
            ? InHeadOrder(Match(after, before).FirstOf, before.Count, after.Count)
            : InHeadOrder(Match(before, after).SecondOf, before.Count, after.Count);
    }

    private static Matching Match(OperatorGraph first, OperatorGraph second)
    {
        var matching = new Matching(first.Count, second.Count);
        var structure = new LocalStructure(first, second, matching);
        new AnchorMatcher(matching, structure, first, second).Run();
        var (restOfFirst, restOfSecond) = (matching.FreeFirst, matching.FreeSecond);
        if (restOfFirst.Length == 0 || restOfSecond.Length == 0)
        {
            return matching;
        }

        var cost = new SubstitutionCost(first, second, matching, structure);
        if (
            Math.Min(restOfFirst.Length, restOfSecond.Length) <= MostRows
            && Math.Max(restOfFirst.Length, restOfSecond.Length) <= MostColumns
        )
        {
            AssignmentMatcher.Run(matching, cost, restOfFirst, restOfSecond);
        }
        else
        {
            SequenceMatcher.Run(matching, cost, restOfFirst, restOfSecond);
        }

        return matching;
    }

    private static int Order(OperatorGraph before, OperatorGraph after) =>
        before.Count != after.Count ? before.Count.CompareTo(after.Count) : Fingerprint(before).CompareTo(Fingerprint(after));

    private static ulong Fingerprint(OperatorGraph graph) =>
        StructuralHashes.Neighbourhood(graph, OperatorLabel.OfAll(graph, LabelDetail.Exact), 1).Aggregate(0UL, Hash64.Combine);

    private static List<OperatorPair> InHeadOrder(IReadOnlyList<int> headOf, int baseCount, int headCount)
    {
        var baseOf = new int?[headCount];
        // Removed operators by the head's operator that they follow; -1: before all.
        var removedAfter = new Dictionary<int, List<int>>();
        var last = Matching.None;
        for (var i = 0; i < baseCount; i++)
        {
            if (headOf[i] != Matching.None)
            {
                last = headOf[i];
                baseOf[last] = i;
            }
            else if (!removedAfter.TryAdd(last, [i]))
            {
                removedAfter[last].Add(i);
            }
        }

        var pairs = new List<OperatorPair>();
        for (var i = -1; i < headCount; i++)
        {
            if (i >= 0)
            {
                pairs.Add(new OperatorPair(baseOf[i], i));
            }

            pairs.AddRange(removedAfter.GetValueOrDefault(i, []).Select(removed => new OperatorPair(removed, null)));
        }

        return pairs;
    }
}
