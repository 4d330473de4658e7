using PerfSage.Zoo.Layers;

namespace PerfSage.Core.Tests.Devices.EthosU.Commands;

public sealed class MoveTests
{
    [Fact]
    public void Axes_swap_at_the_speed_of_the_memory() =>
        Assert.Equal(168, CommandCycles.Of([1, 3, 28, 8], (g, x) => g.Transpose(x, [0, 2, 1, 3])));

    [Fact]
    public void Parts_are_copied_next_to_each_other()
    {
        int[] channels = [16, 4, 16, 16, 22];
        Assert.Equal(581, CommandCycles.Of(g => g.Output(g.Concatenation([.. channels.Select(d => g.Input([1, 1, 1, d]))], 3))));
    }

    [Fact]
    public void A_part_that_is_an_output_is_copied() =>
        Assert.Equal(944, CommandCycles.Of([1, 12, 12, 8], (g, x) => g.StridedSlice(x, [0, 0, 0, 0], [1, 7, 10, 8], [1, 1, 1, 1])));

    [Theory]
    [InlineData(2, 8, 4, 276)]
    [InlineData(2, 64, 8, 7312)]
    public void Elements_are_repeated_by_two_at_a_time(int side, int channels, int to, double expected) =>
        Assert.Equal(expected, CommandCycles.Of([1, side, side, channels], (g, x) => g.ResizeNearestNeighbor(x, (to, to))));

    [Theory]
    [InlineData(4, 8, 772)]
    [InlineData(9, 18, 4357)]
    public void Elements_between_are_averages(int side, int to, double expected) =>
        Assert.Equal(expected, CommandCycles.Of([1, side, side, 8], (g, x) => g.ResizeBilinear(x, (to, to), halfPixelCenters: false)));

    [Fact]
    public void Elements_between_centers_are_of_four_convolutions_of_a_padded_copy() =>
        Assert.Equal(
            296632,
            CommandCycles.Of(g => g.Output(g.MaxPool2D(g.ResizeBilinear(g.MaxPool2D(g.Input([1, 32, 32, 64]), 2), (32, 32)), 2)), source: 1)
        );
}
