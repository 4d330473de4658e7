using PerfSage.Zoo.Building;
using PerfSage.Zoo.Schema;

namespace PerfSage.Zoo.Layers;

/// <summary>Convolutions over NHWC images.</summary>
public static class ConvolutionLayers
{
    /// <summary>[N, H, W, C] to [N, H', W', filters]; weights are [filters, kernel height, kernel width, C / groups].</summary>
    public static Tensor Conv2D(
        this GraphBuilder graph,
        Tensor input,
        int filters,
        Size2D kernel,
        Size2D? stride = null,
        Padding padding = Padding.Same,
        FusedActivation activation = FusedActivation.None,
        Size2D? dilation = null,
        int groups = 1,
        WeightOptions? options = null
    )
    {
        var (step, spacing) = (stride ?? Size2D.One, dilation ?? Size2D.One);
        var size = WindowGeometry.Output(input.Shape, kernel, step, spacing, padding);
        int[] weightShape = [filters, kernel.Height, kernel.Width, input.Channels / groups];
        var fanIn = kernel.Height * kernel.Width * weightShape[3];
        options ??= WeightOptions.Default;
        var weights = WeightFactory.Weights(graph, "conv2d/weights", input, weightShape, 0, fanIn, options, perChannelByDefault: true);
        var bias = WeightFactory.Bias(graph, "conv2d/bias", input, weights, filters, options);
        var output = graph.Activation(
            "conv2d",
            input,
            [input.Shape[0], size.Height, size.Width, filters],
            ValueRange.Gaussian(1, activation)
        );
        graph.AddOperator(
            BuiltinOperator.Conv2D,
            bias is null ? [input, weights] : [input, weights, bias],
            [output],
            OperatorOptions.Conv2D(padding, step, spacing, activation),
            OperatorVersion.Conv2D(input, weights, groups > 1)
        );
        return output;
    }

    /// <summary>[N, H, W, C] to [N, H', W', C * multiplier]; weights are [1, kernel height, kernel width, C * multiplier].</summary>
    public static Tensor DepthwiseConv2D(
        this GraphBuilder graph,
        Tensor input,
        Size2D kernel,
        Size2D? stride = null,
        Padding padding = Padding.Same,
        FusedActivation activation = FusedActivation.None,
        Size2D? dilation = null,
        int depthMultiplier = 1,
        WeightOptions? options = null
    )
    {
        var (step, spacing) = (stride ?? Size2D.One, dilation ?? Size2D.One);
        var size = WindowGeometry.Output(input.Shape, kernel, step, spacing, padding);
        var channels = input.Channels * depthMultiplier;
        var fanIn = kernel.Height * kernel.Width;
        options ??= WeightOptions.Default;
        var weights = WeightFactory.Weights(
            graph,
            "depthwise/weights",
            input,
            [1, kernel.Height, kernel.Width, channels],
            3,
            fanIn,
            options,
            perChannelByDefault: true
        );
        var bias = WeightFactory.Bias(graph, "depthwise/bias", input, weights, channels, options);
        var output = graph.Activation(
            "depthwise",
            input,
            [input.Shape[0], size.Height, size.Width, channels],
            ValueRange.Gaussian(1, activation)
        );
        graph.AddOperator(
            BuiltinOperator.DepthwiseConv2D,
            bias is null ? [input, weights] : [input, weights, bias],
            [output],
            OperatorOptions.DepthwiseConv2D(padding, step, spacing, depthMultiplier, activation),
            OperatorVersion.DepthwiseConv2D(input, weights, spacing)
        );
        return output;
    }

    /// <summary>
    /// [N, H, W, C] to [N, H * stride, W * stride, filters] with same padding; weights are [filters, kernel height, kernel width, C].
    /// </summary>
    public static Tensor TransposeConv(
        this GraphBuilder graph,
        Tensor input,
        int filters,
        Size2D kernel,
        Size2D stride,
        WeightOptions? options = null
    )
    {
        int[] shape = [input.Shape[0], input.Shape[1] * stride.Height, input.Shape[2] * stride.Width, filters];
        var fanIn = Math.Max(1, (double)kernel.Height * kernel.Width / (stride.Height * stride.Width)) * input.Channels;
        options ??= WeightOptions.Default;
        var weights = WeightFactory.Weights(
            graph,
            "transpose_conv/weights",
            input,
            [filters, kernel.Height, kernel.Width, input.Channels],
            0,
            fanIn,
            options,
            perChannelByDefault: true
        );
        var bias = WeightFactory.Bias(graph, "transpose_conv/bias", input, weights, filters, options);
        var shapeConstant = graph.Constant(shape, "transpose_conv/shape");
        var output = graph.Activation("transpose_conv", input, shape, ValueRange.Gaussian(1));
        graph.AddOperator(
            BuiltinOperator.TransposeConv,
            bias is null ? [shapeConstant, weights, input] : [shapeConstant, weights, input, bias],
            [output],
            OperatorOptions.TransposeConv(Padding.Same, stride),
            OperatorVersion.TransposeConv(input, bias is not null)
        );
        return output;
    }
}
