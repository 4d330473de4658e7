namespace PerfSage.Core.Analysis.Arena;

/// <summary>Where the tensors of a subgraph are.</summary>
/// <param name="Places">In the order in which they were placed.</param>
/// <param name="LiveBytes">[n], bytes of the tensors, without the persistent ones, that have a place while each operator runs.</param>
internal sealed record SubgraphArena(
    long Bytes,
    long PersistentBytes,
    IReadOnlyList<(ArenaTensor Tensor, long Offset)> Places,
    long[] LiveBytes
);
