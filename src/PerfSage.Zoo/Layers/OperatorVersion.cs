using PerfSage.Zoo.Building;
using PerfSage.Zoo.Schema;

namespace PerfSage.Zoo.Layers;

/// <summary>Operator versions as TensorFlow's <c>lite/tools/versioning/op_version.cc</c> gives them.</summary>
internal static class OperatorVersion
{
    /// <summary>Version of most operators: 1, with int8 activations 2, with int16 activations 3.</summary>
    public static int Usual(Tensor input) =>
        input.Type switch
        {
            TensorType.Int8 => 2,
            TensorType.Int16 => 3,
            _ => 1,
        };

    public static int Conv2D(Tensor input, Tensor weights, bool grouped) =>
        (input.Type, weights.Type) switch
        {
            _ when grouped => 6,
            (TensorType.Int8, TensorType.Int4) => 7,
            (TensorType.Int8, _) => 3,
            (TensorType.Int16, _) => 4,
            (TensorType.Float32, TensorType.Int8) => weights.Quantization!.Scales.Count > 1 ? 5 : 2,
            _ => 1,
        };

    public static int DepthwiseConv2D(Tensor input, Tensor weights, Size2D dilation) =>
        (input.Type, weights.Type) switch
        {
            (TensorType.Int8, TensorType.Int4) => 7,
            (TensorType.Int8, _) => 3,
            (TensorType.Int16, _) => 5,
            (TensorType.Float32, TensorType.Int8) => weights.Quantization!.Scales.Count > 1 ? 6 : 4,
            _ => dilation == Size2D.One ? 1 : 2,
        };

    public static int TransposeConv(Tensor input, bool bias) =>
        bias ? 3
        : input.Type is TensorType.Int8 ? 2
        : 1;

    public static int FullyConnected(Tensor input, Tensor weights, bool bias, bool keepDimensions) =>
        (input.Type, weights.Type) switch
        {
            (TensorType.Int16, _) => 7,
            _ when !bias => 6,
            _ when keepDimensions => 5,
            (TensorType.Int8, TensorType.Int4) => 10,
            (TensorType.Int8, _) => 4,
            (TensorType.Float32, TensorType.Int8) => 3,
            _ => 1,
        };

    public static int Resize(Tensor input, bool halfPixelCenters) =>
        input.Type switch
        {
            TensorType.Int16 => 4,
            _ when halfPixelCenters => 3,
            TensorType.Int8 => 2,
            _ => 1,
        };

    public static int Transpose(Tensor input) =>
        (input.Rank, input.Type) switch
        {
            (> 5, _) => 6,
            (_, TensorType.Int16) => 5,
            (5, _) => 4,
            (_, TensorType.Int8) => 2,
            _ => 1,
        };

    public static int Pad(Tensor input) => input.Rank > 4 ? 4 : Usual(input);

    public static int StridedSlice(Tensor input) =>
        input.Rank > 4 ? 4
        : input.Type is TensorType.Int8 ? 2
        : 1;

    public static int Split(Tensor input) =>
        input.Type switch
        {
            TensorType.Int16 => 4,
            TensorType.Int32 => 3,
            TensorType.Int8 => 2,
            _ => 1,
        };

    public static int Multiply(Tensor first, Tensor second, Tensor product)
    {
        if (first.Type is TensorType.Int16)
        {
            return 4;
        }

        var rescaled =
            first.Quantization is { } a
            && second.Quantization is { } b
            && product.Quantization is { } c
            && a.Scale * b.Scale / c.Scale >= 1;
        return rescaled ? 3
            : first.Type is TensorType.Int8 ? 2
            : 1;
    }
}
