namespace PerfSage.Core.Alignment;

/// <summary>How well the neighbours of two operators agree, by what is matched so far.</summary>
internal sealed class LocalStructure(OperatorGraph first, OperatorGraph second, Matching matching)
{
    private const double Likely = 0.5;
    private const int MostHops = 8;

    private readonly ulong[] firstKinds = OperatorLabel.OfAll(first, LabelDetail.Kind);
    private readonly ulong[] secondKinds = OperatorLabel.OfAll(second, LabelDetail.Kind);

    public bool IsSameKind(int a, int b) => firstKinds[a] == secondKinds[b];

    /// <returns>
    /// 0 (all neighbours are each other's match) to 1 (none is), the mean of producers and consumers. Counted half: neighbours
    /// that are not matched yet, if they are of one kind, and those with others in between.
    /// </returns>
    public double Disagreement(int a, int b)
    {
        var producers = Math.Max(first.Producers[a].Length, second.Producers[b].Length);
        var consumers = Math.Max(first.Consumers[a].Length, second.Consumers[b].Length);
        var sides = (producers > 0 ? 1 : 0) + (consumers > 0 ? 1 : 0);
        var agreement =
            (OfProducers(first.Producers[a], second.Producers[b]) / Math.Max(1, producers))
            + (OfConsumers(first.Consumers[a], second.Consumers[b]) / Math.Max(1, consumers));
        return sides == 0 ? 0 : 1 - (agreement / sides);
    }

    private double OfProducers(OperatorEdge[] ofFirst, OperatorEdge[] ofSecond)
    {
        var sum = 0.0;
        foreach (var edge in ofFirst)
        {
            foreach (var other in ofSecond)
            {
                // A slot takes one tensor, so edges into different slots cannot be the same one.
                sum += edge.Slot == other.Slot ? Agreement(edge, other, first.Producers, second.Producers) : 0;
            }
        }

        return sum;
    }

    private double OfConsumers(OperatorEdge[] ofFirst, OperatorEdge[] ofSecond)
    {
        var sum = 0.0;
        foreach (var edge in ofFirst)
        {
            var best = 0.0;
            foreach (var other in ofSecond)
            {
                best = Math.Max(best, Agreement(edge, other, first.Consumers, second.Consumers));
            }

            sum += best;
        }

        return Math.Min(sum, Math.Min(ofFirst.Length, ofSecond.Length));
    }

    private double Agreement(OperatorEdge edge, OperatorEdge other, OperatorEdge[][] firstOnward, OperatorEdge[][] secondOnward)
    {
        if (IsSame(edge.Node, other.Node))
        {
            return 1;
        }

        var (a, b) = (Nearest(edge.Node, firstOnward, matching.SecondOf), Nearest(other.Node, secondOnward, matching.FirstOf));
        return IsSame(a, b) || AreLikely(edge.Node, other.Node) ? Likely : 0;
    }

    private bool IsSame(int a, int b) => a < 0 || b < 0 ? a == b : matching.SecondOf[a] == b;

    private bool AreLikely(int a, int b) =>
        a >= 0 && b >= 0 && matching.SecondOf[a] == Matching.None && matching.FirstOf[b] == Matching.None && IsSameKind(a, b);

    /// <returns>The first operator on a way onward that is matched, or what of the subgraph it ends at.</returns>
    private static int Nearest(int node, OperatorEdge[][] onward, IReadOnlyList<int> partners)
    {
        for (var hop = 0; hop < MostHops && node >= 0 && partners[node] == Matching.None && onward[node].Length > 0; hop++)
        {
            node = onward[node][0].Node;
        }

        return node;
    }
}
