using PerfSage.Zoo.Building;
using PerfSage.Zoo.Layers;
using PerfSage.Zoo.Schema;

namespace PerfSage.Zoo.Spaces.OperatorLists;

/// <summary>Adds the one operator that a line stands for.</summary>
internal static class ListedLayers
{
    /// <exception cref="ArgumentException">No list has such a kind.</exception>
    public static Tensor Add(GraphBuilder graph, ListedOperator line, IReadOnlyList<Tensor> inputs, FusedActivation activation)
    {
        var x = inputs[0];
        // Rounding up is what padding to the same size comes to; what was padded before does not come to that.
        var padding = (line.InputSize + line.Stride - 1) / Math.Max(1, line.Stride) == line.OutputSize ? Padding.Same : Padding.Valid;
        return line.Kind switch
        {
            "CONV_2D" or "CONV_2D_GROUP" => graph.Conv2D(
                x,
                line.Filters,
                line.Kernel,
                line.Stride,
                padding,
                activation,
                groups: line.Groups
            ),
            "DEPTHWISE_CONV_2D" => graph.DepthwiseConv2D(x, line.Kernel, line.Stride, padding, activation, depthMultiplier: line.Filters),
            "FULLY_CONNECTED" => graph.FullyConnected(x, line.Filters, activation),
            "MEAN" => graph.Mean(x, [1, 2], keepDimensions: line.Kernel == 1),
            "AVERAGE_POOL_2D" => graph.AveragePool2D(x, line.Kernel, line.Stride, padding),
            "MAX_POOL_2D" => graph.MaxPool2D(x, line.Kernel, line.Stride, padding),
            "CONCATENATION" => Concatenation(graph, inputs),
            _ => throw new ArgumentException($"No operator list has the kind {line.Kind}.", nameof(line)),
        };
    }

    // Converters give all that is joined one quantisation, so that nothing needs to be requantised.
    private static Tensor Concatenation(GraphBuilder graph, IReadOnlyList<Tensor> parts)
    {
        var first = parts[0];
        var output = graph.AddTensor(
            first.Type,
            [.. first.Shape.SkipLast(1), parts.Sum(p => p.Channels)],
            first.Quantization,
            data: null,
            "concatenation"
        );
        graph.AddOperator(
            BuiltinOperator.Concatenation,
            parts,
            [output],
            new OperatorOptions(OptionsKind.Concatenation, OptionField.Of(0, first.Rank - 1)),
            OperatorVersion.Usual(first)
        );
        return output;
    }
}
