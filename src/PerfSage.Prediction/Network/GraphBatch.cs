namespace PerfSage.Prediction.Network;

/// <summary>Several graphs as one: the arrays one after the other, edges pointing into the whole.</summary>
/// <param name="Nodes">[N, F].</param>
/// <param name="Kinds">[N], 0 for kinds that the network has not learned.</param>
/// <param name="EdgeSources">[E], node indices of the batch.</param>
/// <param name="EdgeTargets">[E], node indices of the batch.</param>
/// <param name="Edges">[E, Fe].</param>
/// <param name="Terms">[N, D, T].</param>
/// <param name="Devices">[G, D, V].</param>
/// <param name="GraphOfNode">[N], sorted.</param>
/// <param name="NodeStart">[G + 1]; graph g has the nodes from NodeStart[g] up to NodeStart[g + 1].</param>
internal sealed record GraphBatch(
    float[] Nodes,
    long[] Kinds,
    long[] EdgeSources,
    long[] EdgeTargets,
    float[] Edges,
    float[] Terms,
    float[] Devices,
    long[] GraphOfNode,
    int[] NodeStart
)
{
    public int NodeCount => Kinds.Length;

    public int EdgeCount => EdgeSources.Length;

    public required int DeviceCount { get; init; }

    public int GraphCount => NodeStart.Length - 1;

    /// <param name="graphs">None of them empty, all on equally many devices.</param>
    public static GraphBatch Of(IReadOnlyList<NetworkInput> graphs)
    {
        var starts = new int[graphs.Count + 1];
        for (var g = 0; g < graphs.Count; g++)
        {
            starts[g + 1] = starts[g] + graphs[g].Kinds.Length;
        }

        return new GraphBatch(
            graphs.SelectMany(g => g.Nodes).ToArray(),
            graphs.SelectMany(g => g.Kinds).ToArray(),
            graphs.SelectMany((g, i) => g.EdgeSources.Select(n => n + starts[i])).ToArray(),
            graphs.SelectMany((g, i) => g.EdgeTargets.Select(n => n + starts[i])).ToArray(),
            graphs.SelectMany(g => g.Edges).ToArray(),
            graphs.SelectMany(g => g.TermsByNode()).ToArray(),
            graphs.SelectMany(g => g.Devices.SelectMany(d => d)).ToArray(),
            graphs.SelectMany((g, i) => Enumerable.Repeat((long)i, g.Kinds.Length)).ToArray(),
            starts
        )
        {
            DeviceCount = graphs[0].Devices.Length,
        };
    }
}
