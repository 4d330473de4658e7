using PerfSage.Core.Graphs;
using PerfSage.Core.Shapes.Rules;

namespace PerfSage.Core.Shapes;

/// <summary>What the file itself says of shapes.</summary>
internal static class StoredShapes
{
    /// <returns>Null if any dimension is open.</returns>
    public static KnownTensor? Of(TensorInfo tensor) => tensor.IsOpen ? null : new KnownTensor(tensor.Shape, Values(tensor));

    /// <returns>The first dimension, the batch, may be open, and counts as it is stored.</returns>
    public static KnownTensor? OfInput(TensorInfo tensor) => tensor.IsDynamic || !tensor.HasRank ? null : new KnownTensor(tensor.Shape);

    /// <returns>Of what no operator makes. A variable has a batch, as an input has one.</returns>
    public static KnownTensor? OfUnwritten(TensorInfo tensor) =>
        tensor.IsVariable ? OfInput(tensor)
        : tensor.IsConstant ? Of(tensor)
        : null;

    /// <returns>Of an input of a subgraph that an operator runs: loop counters and the like change, so no numbers go into it.</returns>
    public static KnownTensor? OfGiven(TensorInfo tensor, KnownTensor? given) => given is null ? Of(tensor) : new KnownTensor(given.Shape);

    /// <summary>Whether a shape is one of those that the file allows.</summary>
    public static bool Allows(TensorInfo? tensor, KnownTensor? known) =>
        tensor is null
        || known is null
        || !tensor.HasRank
        || (tensor.Rank == known.Shape.Length && tensor.ShapeSignature.Zip(known.Shape).All(d => d.First < 0 || d.First == d.Second));

    // A sparse constant stores fewer numbers than it has elements.
    private static IReadOnlyList<long>? Values(TensorInfo tensor) =>
        tensor.Numbers.Values is { } values && values.Count == tensor.Elements ? values : null;
}
