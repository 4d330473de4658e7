using PerfSage.Zoo.Layers;
using PerfSage.Zoo.Schema;

namespace PerfSage.Core.Tests.Devices.EthosU.Commands;

public sealed class ElementWiseTests
{
    [Fact]
    public void A_product_takes_a_cycle_per_element() =>
        Assert.Equal(86, CommandCycles.Of(g => g.Output(g.Mul(g.Input([1, 86]), g.Input([1, 86])))));

    [Fact]
    public void A_sum_with_a_row_of_it_takes_no_other_shape() =>
        Assert.Equal(40, CommandCycles.Of(g => g.Output(g.Add(g.Input([1, 3, 3, 3]), g.Input([1, 3, 1, 1]), FusedActivation.Relu))));

    [Fact]
    public void A_squared_difference_widens_both_and_spreads_the_smaller() =>
        Assert.Equal(193350, CommandCycles.Of(g => g.Output(g.SquaredDifference(g.Input([1, 100, 256]), g.Input([1, 100, 1])))));

    [Fact]
    public void A_conversion_copies() => Assert.Equal(1024, CommandCycles.Of([1, 4, 4, 32], (g, x) => g.Quantize(x)));

    [Fact]
    public void A_limit_on_its_own_is_a_pass() => Assert.Equal(8352, CommandCycles.Of([1, 32, 32, 8], (g, x) => g.Relu(x)));

    [Fact]
    public void A_table_on_its_own_is_fetched_first() => Assert.Equal(436, CommandCycles.Of([1, 1, 1, 16], (g, x) => g.Logistic(x)));

    [Fact]
    public void So_is_that_of_a_slope() => Assert.Equal(1600, CommandCycles.Of([1, 2, 2, 192], (g, x) => g.LeakyRelu(x)));

    [Theory]
    [InlineData(1, 22, 797)]
    [InlineData(1, 59, 1200)]
    [InlineData(4, 3, 1952)]
    public void A_softmax_is_thirty_operations(int rows, int columns, double expected) =>
        Assert.Equal(expected, CommandCycles.Of([rows, columns], (g, x) => g.Softmax(x)));
}
