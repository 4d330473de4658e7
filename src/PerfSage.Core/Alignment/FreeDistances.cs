namespace PerfSage.Core.Alignment;

/// <summary>How many operators without a match lie between each of them and the nearest that has one, by the first edge onward.</summary>
internal sealed record FreeDistances(int[] Upstream, int[] Downstream)
{
    public static FreeDistances Of(OperatorGraph graph, IReadOnlyList<int> partners)
    {
        var (upstream, downstream) = (new int[graph.Count], new int[graph.Count]);
        for (var i = 0; i < graph.Count; i++)
        {
            upstream[i] = graph.Producers[i] is [var edge, ..] && IsFree(edge.Node) && edge.Node < i ? upstream[edge.Node] + 1 : 0;
        }

        for (var i = graph.Count - 1; i >= 0; i--)
        {
            downstream[i] = graph.Consumers[i] is [var edge, ..] && IsFree(edge.Node) && edge.Node > i ? downstream[edge.Node] + 1 : 0;
        }

        return new FreeDistances(upstream, downstream);

        bool IsFree(int node) => node >= 0 && partners[node] == Matching.None;
    }
}
