using System.Runtime.InteropServices;
using PerfSage.Zoo.Building;
using PerfSage.Zoo.Schema;

namespace PerfSage.Zoo.Layers;

/// <summary>Constant operands of elementwise layers.</summary>
public static class ConstantLayers
{
    /// <summary>A constant that can be added to or multiplied with a tensor, in that tensor's element type.</summary>
    public static Tensor ConstantLike(this GraphBuilder graph, Tensor like, IReadOnlyList<double> values, IReadOnlyList<int> shape)
    {
        var meanSquare = values.Average(value => value * value);
        if (like.Type is TensorType.Float32)
        {
            var reals = values.Select(value => (float)value).ToArray();
            return graph.Constant(like.Type, shape, null, MemoryMarshal.AsBytes<float>(reals).ToArray(), meanSquare);
        }

        var quantization = Quantization.ForRange(like.Type, values.Min(), values.Max());
        var stored = values.Select(value => (int)Math.Round(value / quantization.Scale + quantization.ZeroPoints[0]));
        var data =
            like.Type is TensorType.Int16
                ? MemoryMarshal.AsBytes<short>(stored.Select(value => (short)value).ToArray()).ToArray()
                : stored.Select(value => unchecked((byte)value)).ToArray();
        return graph.Constant(like.Type, shape, quantization, data, meanSquare);
    }

    private static Tensor Constant(
        this GraphBuilder graph,
        TensorType type,
        IReadOnlyList<int> shape,
        Quantization? quantization,
        byte[] data,
        double meanSquare
    ) => graph.AddTensor(type, shape, quantization, graph.Model.OmitWeights ? null : data, "constant", null, meanSquare);
}
