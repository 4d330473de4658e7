using PerfSage.Core.Graphs;

namespace PerfSage.Core.Alignment;

/// <summary>
/// Hashes of operators together with what surrounds them, after the Weisfeiler-Lehman refinement (Shervashidze et al.,
/// "Weisfeiler-Lehman graph kernels", JMLR 12, 2011): a label is hashed with its neighbours' labels, over and over. In a graph
/// without cycles one pass in execution order takes in everything upstream, one against it everything downstream.
/// </summary>
internal static class StructuralHashes
{
    private const ulong Cycle = 0x9E3779B97F4A7C15;

    /// <returns>Per operator, of it and everything that its result depends on.</returns>
    public static ulong[] Upstream(OperatorGraph graph, ulong[] labels)
    {
        var hashes = new ulong[graph.Count];
        for (var i = 0; i < graph.Count; i++)
        {
            // A file out of execution order is broken, but has to be aligned with something all the same.
            hashes[i] = WithProducers(labels[i], graph.Producers[i], n => n < i ? hashes[n] : Cycle);
        }

        return hashes;
    }

    /// <returns>Per operator, of it and everything that depends on its result.</returns>
    public static ulong[] Downstream(OperatorGraph graph, ulong[] labels)
    {
        var hashes = new ulong[graph.Count];
        for (var i = graph.Count - 1; i >= 0; i--)
        {
            hashes[i] = WithConsumers(labels[i], graph.Consumers[i], n => n > i ? hashes[n] : Cycle);
        }

        return hashes;
    }

    /// <returns>Per operator, of it and everything up to <paramref name="radius"/> edges away.</returns>
    public static ulong[] Neighbourhood(OperatorGraph graph, ulong[] labels, int radius)
    {
        var hashes = labels;
        for (var round = 0; round < radius; round++)
        {
            var previous = hashes;
            hashes = new ulong[graph.Count];
            for (var i = 0; i < graph.Count; i++)
            {
                hashes[i] = WithConsumers(
                    WithProducers(previous[i], graph.Producers[i], n => previous[n]),
                    graph.Consumers[i],
                    n => previous[n]
                );
            }
        }

        return hashes;
    }

    private static ulong WithProducers(ulong hash, OperatorEdge[] producers, Func<int, ulong> hashOf)
    {
        foreach (var edge in producers)
        {
            hash = Hash64.Combine(hash, Neighbour(edge, hashOf));
        }

        return hash;
    }

    // Consumers of a tensor have no order: their hashes are added up.
    private static ulong WithConsumers(ulong hash, OperatorEdge[] consumers, Func<int, ulong> hashOf)
    {
        var sum = 0UL;
        foreach (var edge in consumers)
        {
            sum = unchecked(sum + Neighbour(edge, hashOf));
        }

        return Hash64.Combine(hash, sum);
    }

    private static ulong Neighbour(OperatorEdge edge, Func<int, ulong> hashOf) =>
        Hash64.Combine(edge.IsOutside ? unchecked((ulong)edge.Node) : hashOf(edge.Node), edge.Port);
}
