using PerfSage.Core.Graphs;

namespace PerfSage.Core.Operators;

/// <summary>Embeddings, projections of texts, and hash tables.</summary>
internal static class Lookups
{
    public static IReadOnlyList<OperatorKind> All { get; } =
    [
        new(7, "EMBEDDING_LOOKUP") { Required = new(2) },
        new(10, "HASHTABLE_LOOKUP") { Required = new(3, 2) },
        new(15, "LSH_PROJECTION") { Required = new(2) },
        new(29, "CONCAT_EMBEDDINGS"),
        new(30, "SKIP_GRAM"),
        new(33, "EMBEDDING_LOOKUP_SPARSE") { Required = new(5) },
        new(136, "HASHTABLE") { Required = new(0) },
        new(137, "HASHTABLE_FIND") { Required = new(3) },
        new(138, "HASHTABLE_IMPORT") { Required = new(3, 0) },
        new(139, "HASHTABLE_SIZE"),
    ];
}
