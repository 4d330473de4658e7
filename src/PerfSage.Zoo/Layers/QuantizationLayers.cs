using PerfSage.Zoo.Building;
using PerfSage.Zoo.Schema;

namespace PerfSage.Zoo.Layers;

/// <summary>Changes of the element type or of the quantisation.</summary>
public static class QuantizationLayers
{
    public static Tensor Quantize(this GraphBuilder graph, Tensor input, TensorType type = TensorType.Int8)
    {
        var range = ValueRange.Gaussian(Math.Sqrt(input.MeanSquare));
        return graph.Quantize(input, type, Quantization.ForRange(type, range.Min, range.Max));
    }

    /// <summary>Quantised values to float32.</summary>
    public static Tensor Dequantize(this GraphBuilder graph, Tensor input)
    {
        var output = graph.AddTensor(
            TensorType.Float32,
            input.Shape,
            quantization: null,
            data: null,
            "dequantize",
            input.ShapeSignature,
            input.MeanSquare
        );
        graph.AddOperator(
            BuiltinOperator.Dequantize,
            [input],
            [output],
            new OperatorOptions(OptionsKind.Dequantize),
            OperatorVersion.Usual(input)
        );
        return output;
    }

    internal static Tensor Requantize(this GraphBuilder graph, Tensor input, Tensor like) =>
        like.Quantization is null || like.Quantization.SameAs(input.Quantization)
            ? input
            : graph.Quantize(input, like.Type, like.Quantization);

    private static Tensor Quantize(this GraphBuilder graph, Tensor input, TensorType type, Quantization quantization)
    {
        var output = graph.AddTensor(type, input.Shape, quantization, data: null, "quantize", input.ShapeSignature, input.MeanSquare);
        graph.AddOperator(
            BuiltinOperator.Quantize,
            [input],
            [output],
            new OperatorOptions(OptionsKind.Quantize),
            type is TensorType.Int16 ? 2 : 1
        );
        return output;
    }
}
