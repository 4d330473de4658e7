using PerfSage.Zoo.Schema;

namespace PerfSage.Zoo.Building;

/// <summary>Adds the activation tensors that layers produce.</summary>
internal static class Activations
{
    /// <summary>A tensor of the source's element type with its own quantisation.</summary>
    public static Tensor Activation(this GraphBuilder graph, string name, Tensor source, IReadOnlyList<int> shape, ValueRange range) =>
        graph.AddTensor(
            source.Type,
            shape,
            source.Type.IsQuantized() ? Quantization.ForRange(source.Type, range.Min, range.Max) : null,
            null,
            name,
            DynamicBatch(source, shape),
            range.MeanSquare
        );

    /// <summary>A tensor that holds values of the source, so that it must share its quantisation.</summary>
    public static Tensor Rearranged(
        this GraphBuilder graph,
        string name,
        Tensor source,
        IReadOnlyList<int> shape,
        double? meanSquare = null
    ) => graph.AddTensor(source.Type, shape, source.Quantization, null, name, DynamicBatch(source, shape), meanSquare ?? source.MeanSquare);

    private static int[]? DynamicBatch(Tensor source, IReadOnlyList<int> shape) =>
        source.ShapeSignature is [-1, ..] && shape.Count > 0 && shape[0] == source.Shape[0] ? [-1, .. shape.Skip(1)] : null;
}
