using PerfSage.Zoo.Building;
using PerfSage.Zoo.Schema;

namespace PerfSage.Zoo.Layers;

/// <summary>Matrix products.</summary>
public static class MatrixLayers
{
    /// <summary>[N, …] flattened to [N, units], or with kept dimensions […, C] to […, units]; weights are [units, inputs].</summary>
    public static Tensor FullyConnected(
        this GraphBuilder graph,
        Tensor input,
        int units,
        FusedActivation activation = FusedActivation.None,
        bool keepDimensions = false,
        WeightOptions? options = null
    )
    {
        var fanIn = keepDimensions ? input.Channels : checked((int)(input.ElementCount / input.Shape[0]));
        options ??= WeightOptions.Default;
        var weights = WeightFactory.Weights(graph, "dense/weights", input, [units, fanIn], 0, fanIn, options, perChannelByDefault: false);
        var bias = WeightFactory.Bias(graph, "dense/bias", input, weights, units, options);
        var shape = keepDimensions ? [.. input.Shape.SkipLast(1), units] : new[] { input.Shape[0], units };
        var output = graph.Activation("dense", input, shape, ValueRange.Gaussian(1, activation));
        graph.AddOperator(
            BuiltinOperator.FullyConnected,
            [input, weights, bias],
            [output],
            new OperatorOptions(OptionsKind.FullyConnected, OptionField.Of(0, (byte)activation), OptionField.Of(2, keepDimensions)),
            OperatorVersion.FullyConnected(input, weights, bias is not null, keepDimensions)
        );
        return output;
    }

    /// <summary>[…, M, K] times […, K, N] to […, M, N]; an adjoint operand is given with its last two dimensions swapped.</summary>
    public static Tensor BatchMatMul(
        this GraphBuilder graph,
        Tensor first,
        Tensor second,
        bool adjointFirst = false,
        bool adjointSecond = false
    )
    {
        var rows = first.Shape[first.Rank - (adjointFirst ? 1 : 2)];
        var inner = first.Shape[first.Rank - (adjointFirst ? 2 : 1)];
        var columns = second.Shape[second.Rank - (adjointSecond ? 2 : 1)];
        var deviation = Math.Sqrt(inner * first.MeanSquare * second.MeanSquare);
        var output = graph.Activation("matmul", first, [.. first.Shape.SkipLast(2), rows, columns], ValueRange.Gaussian(deviation));
        graph.AddOperator(
            BuiltinOperator.BatchMatMul,
            [first, second],
            [output],
            new OperatorOptions(OptionsKind.BatchMatMul, OptionField.Of(0, adjointFirst), OptionField.Of(1, adjointSecond)),
            OperatorVersion.Usual(first)
        );
        return output;
    }
}
