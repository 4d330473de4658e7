using PerfSage.Zoo.Layers;
using PerfSage.Zoo.Schema;

namespace PerfSage.Core.Tests.Devices.EthosU.Commands;

public sealed class ConvolutionTests
{
    [Fact]
    public void Channels_of_few_taps_wait_for_weights() => Assert.Equal(374, CommandCycles.Of([1, 20, 1, 4], (g, x) => g.Conv2D(x, 5, 3)));

    [Fact]
    public void A_depthwise_convolution_of_one_channel_is_none() =>
        Assert.Equal(
            274,
            CommandCycles.Of([1, 20, 1, 1], (g, x) => g.DepthwiseConv2D(x, 3, depthMultiplier: 8, activation: FusedActivation.Relu))
        );

    [Fact]
    public void A_transposed_one_reads_zeros_between() =>
        Assert.Equal(1952, CommandCycles.Of([1, 8, 8, 1], (g, x) => g.TransposeConv(x, 4, 2, 2)));

    [Fact]
    public void A_product_of_one_row_is_a_vector() => Assert.Equal(109, CommandCycles.Of([1, 16], (g, x) => g.FullyConnected(x, 1)));

    [Fact]
    public void A_product_of_two_feature_maps_runs_by_columns() =>
        Assert.Equal(
            2843424,
            CommandCycles.Of(g => g.Output(g.BatchMatMul(g.Input([1, 4, 144, 32]), g.Input([1, 4, 144, 32]), adjointSecond: true)))
        );

    [Fact]
    public void A_window_is_summed_up() =>
        Assert.Equal(93, CommandCycles.Of([1, 3, 3, 1], (g, x) => g.AveragePool2D(x, 2, padding: Padding.Same)));
}
