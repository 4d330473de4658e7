using PerfSage.Core.Graphs;

namespace PerfSage.Core.Operators;

/// <summary>Embeddings, projections of texts, and hash tables.</summary>
internal static class Lookups
{
    public static IReadOnlyList<OperatorKind> All { get; } =
    [
        new(7, "EMBEDDING_LOOKUP"),
        new(10, "HASHTABLE_LOOKUP"),
        new(15, "LSH_PROJECTION"),
        new(29, "CONCAT_EMBEDDINGS"),
        new(30, "SKIP_GRAM"),
        new(33, "EMBEDDING_LOOKUP_SPARSE"),
        new(136, "HASHTABLE"),
        new(137, "HASHTABLE_FIND"),
        new(138, "HASHTABLE_IMPORT"),
        new(139, "HASHTABLE_SIZE"),
    ];
}
