using PerfSage.Core.Graphs;
using PerfSage.Core.Operators;
using PerfSage.Core.TfLite;
using PerfSage.Gate.Diff;
using PerfSage.Zoo.Building;
using PerfSage.Zoo.Layers;
using PerfSage.Zoo.Schema;
using ZooTensor = PerfSage.Zoo.Building.Tensor;

namespace PerfSage.Cli.Tests.Diff;

public sealed class ChangeDetailTests
{
    private static readonly OperatorInfo Convolution = Operator((g, x) => g.Conv2D(x, 8, 3));

    [Fact]
    public void Nothing_is_said_of_what_is_the_same()
    {
        var same = Operator((g, x) => g.Conv2D(x, 8, 3));
        Assert.True(OperatorEquality.AreEqual(Convolution, same));
        Assert.Empty(ChangeDetail.Of(Convolution, same));
    }

    [Fact]
    public void Other_scales_of_what_is_written() =>
        Says("other scales", Convolution with { Outputs = [OtherScale(Convolution.Outputs[0])] });

    [Fact]
    public void Other_scales_of_what_is_read() =>
        Says("other scales", Convolution with { Inputs = [OtherScale(Convolution.Inputs[0]!), .. Convolution.Inputs[1..]] });

    [Fact]
    public void An_input_that_is_left_out() =>
        Says("input 2 constant → absent", Convolution with { Inputs = [.. Convolution.Inputs[..2], null] });

    [Fact]
    public void Another_option_alone() => Says("axis 0 → 1", Convolution with { Options = Convolution.Options with { Axis = 1 } });

    [Fact]
    public void More_filters() => Says("output 1x8x8x8 → 1x8x8x16", Operator((g, x) => g.Conv2D(x, 16, 3)));

    [Fact]
    public void Another_kernel() => Says("kernel 3x3 → 5x5", Operator((g, x) => g.Conv2D(x, 8, 5)));

    [Fact]
    public void Another_stride() => Says("stride 1x1 → 2x2, output 1x8x8x8 → 1x4x4x8", Operator((g, x) => g.Conv2D(x, 8, 3, 2)));

    [Fact]
    public void Another_padding() =>
        Says("padding same → valid, output 1x8x8x8 → 1x6x6x8", Operator((g, x) => g.Conv2D(x, 8, 3, padding: Padding.Valid)));

    [Fact]
    public void Another_activation() =>
        Says("activation none → RELU6", Operator((g, x) => g.Conv2D(x, 8, 3, activation: FusedActivation.Relu6)));

    [Fact]
    public void Another_dilation() => Says("dilation 1x1 → 2x2", Operator((g, x) => g.Conv2D(x, 8, 3, dilation: 2)));

    [Fact]
    public void Another_input() => Says("input 1x8x8x4 → 1x8x8x6", Operator((g, x) => g.Conv2D(x, 8, 3), channels: 6));

    [Fact]
    public void Another_element_type() =>
        Says("input and output int8 → int16", Operator((g, x) => g.Conv2D(x, 8, 3), type: Zoo.Schema.TensorType.Int16), contains: true);

    [Fact]
    public void Another_quantisation() =>
        Says("weights per channel → per tensor", Operator((g, x) => g.Conv2D(x, 8, 3, options: new WeightOptions { PerChannel = false })));

    [Fact]
    public void Other_weights() => Says("other weights", Operator((g, x) => g.Conv2D(x, 8, 3), seed: 7), contains: true);

    [Fact]
    public void Weights_that_compress_better()
    {
        var detail = ChangeDetail.Of(Convolution, Operator((g, x) => g.Conv2D(x, 8, 3, options: new WeightOptions { ZeroFraction = 0.8 })));
        Assert.Matches(@"^other weights, \d\.\d → \d\.\d bits of entropy each$", detail);
    }

    [Fact]
    public void No_bias() => Says("3 → 2 inputs", Operator((g, x) => g.Conv2D(x, 8, 3, options: new WeightOptions { Bias = false })));

    [Fact]
    public void Another_kind() => Says("was CONV_2D", Operator((g, x) => g.DepthwiseConv2D(x, 3, depthMultiplier: 2)), contains: true);

    [Fact]
    public void Another_kind_alone() => Says("was CONV_2D", Convolution with { Kind = Convolutions.TransposeConv });

    [Fact]
    public void A_custom_operator_that_has_the_name_of_a_builtin()
    {
        var custom = Operator(
            (g, x) =>
            {
                var y = g.AddTensor(x.Type, [1, 8, 8, 8], x.Quantization);
                g.AddCustomOperator(Convolution.Name, [x], [y]);
                return y;
            }
        );
        Says("was CONV_2D", custom, contains: true);
        Assert.Contains("was CUSTOM", ChangeDetail.Of(custom, Convolution), StringComparison.Ordinal);
        var alike = Convolution with { Kind = Opaque.Custom, CustomName = Convolution.Name };
        Assert.Equal("was CONV_2D", ChangeDetail.Of(Convolution, alike));
        Assert.False(OperatorEquality.AreEqual(Convolution, alike));
    }

    [Fact]
    public void Grouped_weights() => Says("weights 8x3x3x4 → 8x3x3x2", Operator((g, x) => g.Conv2D(x, 8, 3, groups: 2)));

    [Fact]
    public void Inputs_and_output_that_change_alike_are_one() =>
        Assert.Equal(
            "inputs and output 1x8x8x4 → 1x8x8x6",
            ChangeDetail.Of(
                Operator((g, x) => g.Add(x, g.Input([1, 8, 8, 4]))),
                Operator((g, x) => g.Add(x, g.Input([1, 8, 8, 6])), channels: 6)
            )
        );

    [Fact]
    public void Much_at_once_is_cut() =>
        Says(
            "kernel 3x3 → 5x5, activation none → RELU, stride 1x1 → 2x2 and 2 more",
            Operator((g, x) => g.Conv2D(x, 16, 5, 2, activation: FusedActivation.Relu), channels: 6)
        );

    private static void Says(string expected, OperatorInfo after, bool contains = false)
    {
        Assert.False(OperatorEquality.AreEqual(Convolution, after));
        var detail = ChangeDetail.Of(Convolution, after);
        if (contains)
        {
            Assert.Contains(expected, detail, StringComparison.Ordinal);
        }
        else
        {
            Assert.Equal(expected, detail);
        }
    }

    private static TensorInfo OtherScale(TensorInfo tensor) =>
        tensor with
        {
            Quantization = tensor.Quantization with { Scale = 2 * tensor.Quantization.Scale },
        };

    private static OperatorInfo Operator(
        Func<GraphBuilder, ZooTensor, ZooTensor> layer,
        int channels = 4,
        ulong seed = 1,
        Zoo.Schema.TensorType type = Zoo.Schema.TensorType.Int8
    )
    {
        var model = new ModelBuilder(seed, type);
        model.Main.Output(layer(model.Main, model.Main.Input([1, 8, 8, channels])));
        return TfLiteReader.Read(model.ToBytes()).Operators.Single();
    }
}
