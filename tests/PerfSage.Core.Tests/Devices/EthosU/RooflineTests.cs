using PerfSage.Core.Devices;
using PerfSage.Core.Devices.Catalog;
using PerfSage.Core.Devices.EthosU;
using PerfSage.Core.Graphs;
using PerfSage.Zoo.Layers;

namespace PerfSage.Core.Tests.Devices.EthosU;

public sealed class RooflineTests
{
    [Fact]
    public void Full_utilisation_reaches_the_peak_of_the_array()
    {
        // 1 x 1 over multiples of 32 channels keeps all 256 MACs busy: cycles are MACs / 256 plus the last block's output.
        var op = Zoo.Last([1, 64, 64, 64], (g, x) => g.Conv2D(x, 64, 1));
        var cycles = Estimate(op, "ethos-u55-256").ComputeMs * 500e3;
        Assert.InRange(cycles / (64.0 * 64 * 64 * 64 / 256), 1, 1.1);
    }

    [Theory]
    [InlineData("ethos-u55-128", "ethos-u55-256")]
    [InlineData("ethos-u65-256", "ethos-u65-512")]
    public void Twice_the_array_needs_about_half_the_time(string small, string large)
    {
        var op = Zoo.Last([1, 64, 64, 64], (g, x) => g.Conv2D(x, 64, 3));
        Assert.InRange(Estimate(op, small).ComputeMs / Estimate(op, large).ComputeMs, 1.8, 2.1);
    }

    [Fact]
    public void Odd_channels_waste_the_array()
    {
        var (even, odd) = (
            Zoo.Last([1, 32, 32, 32], (g, x) => g.Conv2D(x, 32, 1)),
            Zoo.Last([1, 32, 32, 33], (g, x) => g.Conv2D(x, 33, 1))
        );
        Assert.True(Estimate(odd, "ethos-u55-256").ComputeMs > 1.2 * Estimate(even, "ethos-u55-256").ComputeMs);
    }

    [Fact]
    public void Weights_of_a_wide_layer_wait_for_the_flash()
    {
        // 1,024 x 1,024 weights at one byte per cycle take far longer than their product.
        var estimate = Estimate(Zoo.Last([1, 1024], (g, x) => g.FullyConnected(x, 1024)), "ethos-u55-256");
        Assert.True(estimate.WeightMs > 4 * estimate.ComputeMs);
        Assert.Equal(estimate.WeightMs, estimate.BaseMs);
    }

    [Fact]
    public void A_reshape_costs_nothing() =>
        Assert.Equal(0, Estimate(Zoo.Last([1, 4, 4, 2], (g, x) => g.Reshape(x, [1, 32])), "ethos-u55-256").BaseMs);

    [Theory]
    [InlineData(3, 2, 1, Bound.Compute)]
    [InlineData(2, 2, 2, Bound.Compute)]
    [InlineData(1, 3, 2, Bound.FeatureMaps)]
    [InlineData(1, 2, 2, Bound.FeatureMaps)]
    [InlineData(1, 2, 3, Bound.Weights)]
    [InlineData(2, 1, 3, Bound.Weights)]
    [InlineData(0, 0, 0, Bound.Nothing)]
    public void The_bound_is_the_largest_term_and_the_first_of_equal_ones(double compute, double maps, double weights, object bound) =>
        Assert.Equal(bound, new OperatorRoofline(compute, maps, maps, weights, default).Bound);

    private static OperatorRoofline Estimate(OperatorInfo op, string device) =>
        new DeviceRoofline((EthosUSystem)DeviceCatalog.Builtin.Find(device)!.System).Estimate(op, Lowering.Lower(op));
}
