using PerfSage.Core.Devices.Catalog;
using PerfSage.Core.Devices.EthosU;
using PerfSage.Core.Graphs;
using PerfSage.Zoo.Building;
using PerfSage.Zoo.Layers;

namespace PerfSage.Core.Tests.Devices.EthosU;

/// <summary>What the NPU runs for an operator, and for operators that are next to each other.</summary>
public sealed class PassTests
{
    [Fact]
    public void Blocks_of_element_wise_operators_are_shallow_and_waste_bursts()
    {
        // Two graph inputs and the output are channel-last in DRAM: 16 of the 128 bytes of each burst are of use, at 3.75 bytes per cycle.
        var passes = Passes(g => g.Output(g.Sub(g.Input([1, 81, 24, 160]), g.Input([1, 81, 24, 160]))));
        var cycles = 3 * (81.0 * 24 * 160) * 128 / 16 / 3.75;
        Assert.Equal(cycles / 1e6, Estimate(passes[0], "ethos-u65-512").BaseMs, 4);
    }

    [Fact]
    public void A_mean_is_a_depthwise_sum_and_a_product()
    {
        var passes = Lowering.Lower(Zoo.Last([1, 7, 7, 64], (g, x) => g.Mean(x, [1, 2])));
        Assert.Equal([BlockKind.Depthwise, BlockKind.ElementWise], passes.Select(p => p.Kind));
        Assert.Equal((49, 32), (passes[0].Window.Taps, passes[0].OutputBits));
    }

    [Fact]
    public void A_softmax_works_on_rows_between_passes_over_everything()
    {
        var passes = Lowering.Lower(Zoo.Last([1, 4, 4, 32], (g, x) => g.Softmax(x)));
        Assert.Equal(BlockKind.Pooling, passes[0].Kind);
        Assert.Equal(24, passes.Where(p => p.Output == new Volume(4, 4, 1)).Sum(p => p.Repeats));
        Assert.Equal(
            (true, false, false, true),
            (passes[0].ReadsInput, passes[0].WritesOutput, passes[^1].ReadsInput, passes[^1].WritesOutput)
        );
    }

    [Fact]
    public void A_concatenation_copies_each_part()
    {
        var passes = Passes(g => g.Output(g.Concatenation([g.Input([1, 8, 8, 16]), g.Input([1, 8, 8, 24])], 3)));
        Assert.Equal([new Volume(8, 8, 16), new Volume(8, 8, 24)], passes[0].Select(p => p.Output));
    }

    [Theory]
    [InlineData(16, 3, false)]
    [InlineData(24, 3, true)]
    [InlineData(24, 1, false)]
    public void Channels_that_start_within_a_brick_are_written_channel_last(int channels, int axis, bool expected)
    {
        var passes = Passes(g =>
        {
            var x = g.Input([1, 8, 8, channels]);
            g.Output(g.Relu(g.Concatenation([g.Relu(x), g.Relu6(x)], axis)));
        });
        Assert.All(passes.Single(p => p.Length == 2), p => Assert.Equal(expected, p.WritesChannelLast));
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 2)]
    public void A_part_that_one_operator_reads_is_not_copied(int readers, int copies)
    {
        var passes = Passes(g =>
        {
            foreach (var part in g.Split(g.Input([1, 8, 8, 32]), 3, 2))
            {
                for (var i = 0; i < readers; i++)
                {
                    g.Output(g.Conv2D(part, 8, 1));
                }
            }
        });
        Assert.Equal(copies, passes[0].Length);
    }

    [Theory]
    [InlineData(8, 1)]
    [InlineData(32, 3)]
    public void A_resize_doubles_until_it_is_there(int size, int doublings)
    {
        var passes = Lowering.Lower(Zoo.Last([1, 4, 4, 16], (g, x) => g.ResizeNearestNeighbor(x, (size, size))));
        Assert.Equal(doublings, passes.Length);
        Assert.Equal(new Volume(size, size, 16), passes[^1].Output);
    }

    [Fact]
    public void Passes_add_up()
    {
        var op = Zoo.Last([1, 4, 4, 32], (g, x) => g.Softmax(x));
        var passes = Lowering.Lower(op);
        var roofline = new DeviceRoofline((EthosUSystem)DeviceCatalog.Builtin.Devices[0].System);
        Assert.Equal(passes.Sum(p => roofline.Estimate(op, [p]).BaseMs), roofline.Estimate(op, passes).BaseMs, 9);
    }

    private static LoweredOperator[][] Passes(Action<GraphBuilder> build) => OperatorFusion.Lower(Zoo.Read(build).Subgraphs[0], []);

    private static OperatorRoofline Estimate(LoweredOperator[] passes, string device) =>
        new DeviceRoofline((EthosUSystem)DeviceCatalog.Builtin.Find(device)!.System).Estimate(
            Zoo.Last([1, 2, 2, 2], (g, x) => g.Relu(x)),
            passes
        );
}
