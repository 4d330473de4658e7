using PerfSage.Zoo.Building;
using PerfSage.Zoo.Schema;

namespace PerfSage.Zoo.Layers;

/// <summary>Pooling over NHWC images, and means over any axes.</summary>
public static class PoolingLayers
{
    // A mean of rectified gaussians keeps about a third of their power.
    private const double PowerOfMean = 0.4;

    /// <summary>[N, H, W, C] to [N, H', W', C].</summary>
    public static Tensor AveragePool2D(
        this GraphBuilder graph,
        Tensor input,
        Size2D window,
        Size2D? stride = null,
        Padding padding = Padding.Valid
    ) =>
        graph.Pool(BuiltinOperator.AveragePool2D, "average_pool", input, window, stride ?? window, padding, input.MeanSquare * PowerOfMean);

    /// <summary>[N, H, W, C] to [N, H', W', C].</summary>
    public static Tensor MaxPool2D(
        this GraphBuilder graph,
        Tensor input,
        Size2D window,
        Size2D? stride = null,
        Padding padding = Padding.Valid
    ) => graph.Pool(BuiltinOperator.MaxPool2D, "max_pool", input, window, stride ?? window, padding, input.MeanSquare);

    /// <summary>Mean over axes; kept ones become 1.</summary>
    public static Tensor Mean(this GraphBuilder graph, Tensor input, IReadOnlyList<int> axes, bool keepDimensions = false)
    {
        int[] shape =
        [
            .. input
                .Shape.Select((size, axis) => axes.Contains(axis) ? 1 : size)
                .Where((_, axis) => keepDimensions || !axes.Contains(axis)),
        ];
        var output = graph.Rearranged("mean", input, shape, input.MeanSquare * PowerOfMean);
        graph.AddOperator(
            BuiltinOperator.Mean,
            [input, graph.Constant(axes, "mean/axes")],
            [output],
            new OperatorOptions(OptionsKind.Reducer, OptionField.Of(0, keepDimensions)),
            OperatorVersion.Usual(input)
        );
        return output;
    }

    private static Tensor Pool(
        this GraphBuilder graph,
        BuiltinOperator code,
        string name,
        Tensor input,
        Size2D window,
        Size2D stride,
        Padding padding,
        double meanSquare
    )
    {
        var size = WindowGeometry.Output(input.Shape, window, stride, Size2D.One, padding);
        var output = graph.Rearranged(name, input, [input.Shape[0], size.Height, size.Width, input.Channels], meanSquare);
        graph.AddOperator(code, [input], [output], OperatorOptions.Pool2D(padding, stride, window), OperatorVersion.Usual(input));
        return output;
    }
}
