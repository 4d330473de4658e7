using PerfSage.Core.Graphs;

namespace PerfSage.Core.Operators;

/// <summary>Embeddings, projections of texts, and hash tables.</summary>
internal static class Lookups
{
    public static IReadOnlyList<OperatorKind> All { get; } =
    [
        new(7, "EMBEDDING_LOOKUP") { Kernel = KernelClass.Function, Required = new(2) },
        new(10, "HASHTABLE_LOOKUP") { Kernel = KernelClass.Function, Required = new(3, 2) },
        new(15, "LSH_PROJECTION") { Kernel = KernelClass.Function, Required = new(2) },
        new(29, "CONCAT_EMBEDDINGS") { Kernel = KernelClass.Function },
        new(30, "SKIP_GRAM") { Kernel = KernelClass.Function },
        new(33, "EMBEDDING_LOOKUP_SPARSE") { Kernel = KernelClass.Function, Required = new(5) },
        new(136, "HASHTABLE") { Kernel = KernelClass.Function, Required = new(0) },
        new(137, "HASHTABLE_FIND") { Kernel = KernelClass.Function, Required = new(3) },
        new(138, "HASHTABLE_IMPORT") { Kernel = KernelClass.Function, Required = new(3, 0) },
        new(139, "HASHTABLE_SIZE") { Kernel = KernelClass.Function },
    ];
}
