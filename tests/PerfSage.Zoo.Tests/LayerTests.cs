using PerfSage.Zoo.Building;
using PerfSage.Zoo.Layers;
using PerfSage.Zoo.Schema;
using PerfSage.Zoo.Tests.ReadBack;

namespace PerfSage.Zoo.Tests;

public class LayerTests
{
    [Fact]
    public void Convolution_has_the_options_it_was_given()
    {
        var node = Single(graph => graph.Conv2D(graph.Input([1, 20, 30, 3]), 4, (3, 5), (2, 3), Padding.Valid, FusedActivation.Relu6));

        Assert.Equal((BuiltinOperator.Conv2D, OptionsKind.Conv2D, 3), (node.Code, node.OptionsKind, node.Version));
        Assert.Equal([1, 9, 9, 4], node.Outputs[0].Shape);
        Assert.Equal((byte)Padding.Valid, node.Options!.Byte(0));
        Assert.Equal((3, 2), (node.Options.Int(1), node.Options.Int(2)));
        Assert.Equal((byte)FusedActivation.Relu6, node.Options.Byte(3));
        Assert.Equal((1, 1), (node.Options.Int(4, 1), node.Options.Int(5, 1)));
    }

    [Fact]
    public void Dilation_is_stored_width_first_and_widens_the_window()
    {
        var node = Single(graph => graph.Conv2D(graph.Input([1, 20, 30, 3]), 4, 3, padding: Padding.Valid, dilation: (2, 4)));

        Assert.Equal((4, 2), (node.Options!.Int(4, 1), node.Options.Int(5, 1)));
        Assert.Equal([1, 16, 22, 4], node.Outputs[0].Shape);
    }

    [Fact]
    public void Convolution_weights_have_a_scale_per_filter()
    {
        var node = Single(graph => graph.Conv2D(graph.Input([1, 8, 8, 3]), 5, 3));
        var (weights, bias) = (node.Inputs[1]!, node.Inputs[2]!);

        Assert.Equal([5, 3, 3, 3], weights.Shape);
        Assert.Equal((5, 0), (weights.Scales.Length, weights.QuantizedDimension));
        Assert.All(weights.ZeroPoints, zeroPoint => Assert.Equal(0, zeroPoint));
        // Each filter's largest weight takes the whole range, so no precision is wasted.
        Assert.All(weights.Data.Chunk(27), filter => Assert.Equal(127, filter.Max(value => Math.Abs((int)(sbyte)value))));
        Assert.Equal(TensorType.Int32, bias.Type);
        Assert.Equal(weights.Scales.Select(scale => scale * node.Inputs[0]!.Scales[0]), bias.Scales);
    }

    [Fact]
    public void Depthwise_weights_have_a_scale_per_channel_in_the_last_dimension()
    {
        var node = Single(graph => graph.DepthwiseConv2D(graph.Input([1, 8, 8, 3]), 3, depthMultiplier: 2));
        var weights = node.Inputs[1]!;

        Assert.Equal([1, 3, 3, 6], weights.Shape);
        Assert.Equal((6, 3), (weights.Scales.Length, weights.QuantizedDimension));
        Assert.Equal(2, node.Options!.Int(3));
        for (var channel = 0; channel < 6; channel++)
        {
            Assert.Equal(127, weights.Data.Where((_, i) => i % 6 == channel).Max(value => Math.Abs((int)(sbyte)value)));
        }
    }

    [Theory]
    [InlineData(TensorType.Int8, TensorType.Int8, TensorType.Int32, 3, 4)]
    [InlineData(TensorType.Int16, TensorType.Int8, TensorType.Int64, 4, 7)]
    [InlineData(TensorType.UInt8, TensorType.UInt8, TensorType.Int32, 1, 1)]
    [InlineData(TensorType.Float32, TensorType.Float32, TensorType.Float32, 1, 1)]
    public void Element_types_follow_the_activations(
        TensorType activation,
        TensorType weights,
        TensorType bias,
        int convolutionVersion,
        int denseVersion
    )
    {
        var convolution = Single(graph => graph.Conv2D(graph.Input([1, 8, 8, 3], activation), 4, 3));
        var dense = Single(graph => graph.FullyConnected(graph.Input([1, 8], activation), 4));

        Assert.Equal([activation, weights, bias, activation], Types(convolution));
        Assert.Equal([activation, weights, bias, activation], Types(dense));
        Assert.Equal((convolutionVersion, denseVersion), (convolution.Version, dense.Version));
    }

    [Fact]
    public void Int4_weights_are_packed_two_to_a_byte_with_the_first_in_the_low_half()
    {
        var options = new WeightOptions { Type = TensorType.Int4, PerChannel = false };
        var node = Single(graph => graph.FullyConnected(graph.Input([1, 3]), 1, options: options));

        Assert.Equal(10, node.Version);
        Assert.Equal(2, node.Inputs[1]!.Data.Length);
        Assert.Equal(0, node.Inputs[1]!.Data[1] >> 4);
        Assert.Equal(7, Nibbles(node.Inputs[1]!.Data).Max(Math.Abs));
    }

    [Fact]
    public void A_missing_bias_is_an_omitted_input()
    {
        var node = Single(graph => graph.FullyConnected(graph.Input([1, 3]), 2, options: new WeightOptions { Bias = false }));

        Assert.Equal(3, node.Inputs.Length);
        Assert.Null(node.Inputs[2]);
        Assert.Equal(6, node.Version);
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.5)]
    [InlineData(0.9)]
    public void Weights_are_as_sparse_as_asked(double zeros)
    {
        var options = new WeightOptions { ZeroFraction = zeros };
        var weights = Single(graph => graph.Conv2D(graph.Input([1, 8, 8, 32]), 64, 3, options: options)).Inputs[1]!;

        var share = weights.Data.Count(value => value == 0) / (double)weights.Data.Length;

        // About one gaussian weight in seventy rounds to zero by itself.
        Assert.InRange(share, zeros - 0.01, zeros + 0.03);
    }

    [Fact]
    public void Weights_are_gaussian()
    {
        var weights = Single(graph => graph.FullyConnected(graph.Input([1, 256]), 256)).Inputs[1]!;
        var values = weights.Data.Select(value => (double)(sbyte)value).ToArray();
        var (mean, power) = (values.Average(), values.Average(value => value * value));
        var within = values.Count(value => value * value < power) / (double)values.Length;

        Assert.InRange(mean, -0.5, 0.5);
        Assert.InRange(within, 0.67, 0.70);
        Assert.InRange(values.Average(value => Math.Pow(value, 4)) / (power * power), 2.8, 3.1);
    }

    [Fact]
    public void Dynamic_batches_stay_dynamic()
    {
        var graph = ReadModel.Of(main => main.Output(main.Relu(main.FullyConnected(main.Input([1, 16], signature: [-1, 16]), 4)))).Main;

        Assert.Equal([-1, 16], graph.Inputs[0].Signature);
        Assert.Equal([-1, 4], graph.Outputs[0].Signature);
        Assert.Equal([1, 4], graph.Outputs[0].Shape);
    }

    [Fact]
    public void Joined_tensors_share_one_quantization()
    {
        var graph = ReadModel
            .Of(main =>
            {
                var x = main.Input([1, 4, 4, 2]);
                main.Output(main.Concatenation([x, main.Conv2D(x, 3, 1)], 3));
            })
            .Main;
        var join = graph.Operators[^1];

        Assert.Equal(
            [BuiltinOperator.Conv2D, BuiltinOperator.Quantize, BuiltinOperator.Concatenation],
            graph.Operators.Select(node => node.Code)
        );
        Assert.All(join.Inputs, tensor => Assert.Equal(join.Outputs[0].Scales, tensor!.Scales));
        Assert.Equal([1, 4, 4, 5], join.Outputs[0].Shape);
    }

    [Fact]
    public void Shapes_that_do_not_broadcast_are_refused() =>
        Assert.Throws<ArgumentException>(() => Single(graph => graph.Add(graph.Input([1, 4]), graph.Input([1, 3]))));

    [Fact]
    public void Windows_larger_than_the_image_are_refused() =>
        Assert.Throws<ArgumentException>(() => Single(graph => graph.AveragePool2D(graph.Input([1, 4, 4, 1]), 5)));

    private static ReadOperator Single(Func<GraphBuilder, Tensor> layer) =>
        Assert.Single(ReadModel.Of(graph => graph.Output(layer(graph))).Main.Operators);

    private static TensorType[] Types(ReadOperator node) => [.. node.Inputs.Select(tensor => tensor!.Type), node.Outputs[0].Type];

    private static IEnumerable<int> Nibbles(byte[] data) =>
        data.SelectMany(pair => new[] { (pair & 0xF) << 28 >> 28, (pair >> 4) << 28 >> 28 });
}
