using PerfSage.Zoo.Building;
using PerfSage.Zoo.Schema;

namespace PerfSage.Zoo.Layers;

/// <summary>Functions of one tensor that keep its shape.</summary>
public static class ActivationLayers
{
    public static Tensor Relu(this GraphBuilder graph, Tensor input) =>
        graph.Unary(
            BuiltinOperator.Relu,
            "relu",
            input,
            ValueRange.Gaussian(Deviation(input), FusedActivation.Relu),
            options: null,
            OperatorVersion.Usual(input)
        );

    public static Tensor Relu6(this GraphBuilder graph, Tensor input) =>
        graph.Unary(
            BuiltinOperator.Relu6,
            "relu6",
            input,
            ValueRange.Gaussian(Deviation(input), FusedActivation.Relu6),
            options: null,
            OperatorVersion.Usual(input)
        );

    public static Tensor LeakyRelu(this GraphBuilder graph, Tensor input, float slope = 0.1f)
    {
        var limit = ValueRange.Gaussian(Deviation(input)).Max;
        return graph.Unary(
            BuiltinOperator.LeakyRelu,
            "leaky_relu",
            input,
            new ValueRange(-slope * limit, limit, input.MeanSquare / 2),
            new OperatorOptions(OptionsKind.LeakyRelu, OptionField.Of(0, slope)),
            input.Type is TensorType.Int16 ? 2 : 1
        );
    }

    public static Tensor HardSwish(this GraphBuilder graph, Tensor input)
    {
        var limit = ValueRange.Gaussian(Deviation(input)).Max;
        // Its least value is -3/8, at -3/2.
        return graph.Unary(
            BuiltinOperator.HardSwish,
            "hard_swish",
            input,
            new ValueRange(-0.375, limit, input.MeanSquare / 2),
            new OperatorOptions(OptionsKind.HardSwish)
        );
    }

    public static Tensor Logistic(this GraphBuilder graph, Tensor input) =>
        graph.Unary(
            BuiltinOperator.Logistic,
            "logistic",
            input,
            ValueRange.Probability,
            options: null,
            OperatorVersion.Usual(input),
            FixedProbability(input)
        );

    public static Tensor Tanh(this GraphBuilder graph, Tensor input) =>
        graph.Unary(
            BuiltinOperator.Tanh,
            "tanh",
            input,
            new ValueRange(Min: -1, Max: 1, MeanSquare: 0.5),
            options: null,
            OperatorVersion.Usual(input),
            FixedTanh(input)
        );

    /// <summary>Softmax over the last dimension.</summary>
    public static Tensor Softmax(this GraphBuilder graph, Tensor input, float beta = 1) =>
        graph.Unary(
            BuiltinOperator.Softmax,
            "softmax",
            input,
            new ValueRange(Min: 0, Max: 1, 2.0 / ((double)input.Channels * input.Channels)),
            new OperatorOptions(OptionsKind.Softmax, OptionField.Of(0, beta)),
            OperatorVersion.Usual(input),
            FixedProbability(input)
        );

    /// <summary>1 / sqrt(input), for inputs around one; values below a quarter saturate.</summary>
    public static Tensor Rsqrt(this GraphBuilder graph, Tensor input) =>
        graph.Unary(
            BuiltinOperator.Rsqrt,
            "rsqrt",
            input,
            new ValueRange(Min: 0, Max: 2, MeanSquare: 1),
            options: null,
            OperatorVersion.Usual(input)
        );

    private static double Deviation(Tensor input) => Math.Sqrt(input.MeanSquare);

    // The kernels of logistic and softmax demand this very output quantisation.
    private static Quantization? FixedProbability(Tensor input) =>
        input.Type switch
        {
            TensorType.Int8 => Quantization.PerTensor(1f / 256, sbyte.MinValue),
            TensorType.UInt8 => Quantization.PerTensor(1f / 256, 0),
            TensorType.Int16 => Quantization.PerTensor(1f / 32768, 0),
            _ => null,
        };

    private static Quantization? FixedTanh(Tensor input) =>
        input.Type switch
        {
            TensorType.Int8 => Quantization.PerTensor(1f / 128, 0),
            TensorType.UInt8 => Quantization.PerTensor(1f / 128, 128),
            TensorType.Int16 => Quantization.PerTensor(1f / 32768, 0),
            _ => null,
        };

    private static Tensor Unary(
        this GraphBuilder graph,
        BuiltinOperator code,
        string name,
        Tensor input,
        ValueRange range,
        OperatorOptions? options,
        int version = 1,
        Quantization? quantization = null
    )
    {
        var output = quantization is null
            ? graph.Activation(name, input, input.Shape, range)
            : graph.AddTensor(input.Type, input.Shape, quantization, null, name, input.ShapeSignature, range.MeanSquare);
        graph.AddOperator(code, [input], [output], options, version);
        return output;
    }
}
