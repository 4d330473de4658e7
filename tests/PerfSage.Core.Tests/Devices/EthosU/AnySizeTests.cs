using PerfSage.Core.Devices.Catalog;
using PerfSage.Core.Devices.EthosU;
using PerfSage.Core.Graphs;
using PerfSage.Zoo.Layers;

namespace PerfSage.Core.Tests.Devices.EthosU;

/// <summary>A file of a few hundred bytes can name sizes that no loop would come to the end of.</summary>
public sealed class AnySizeTests
{
    [Fact]
    public void A_kernel_costs_by_its_taps_however_many_they_are()
    {
        var kibi = ComputeMs(Pool(1 << 10, 1 << 10));
        Assert.Equal(1, ComputeMs(Pool(1 << 14, 1 << 14)) / kibi / (1 << 8), 2);
        Assert.Equal(1, ComputeMs(Pool(1 << 20, 1 << 10)) / kibi / (1 << 10), 2);
    }

    [Fact]
    public void What_is_left_of_a_kernel_at_its_edges_is_paid()
    {
        var square = ComputeMs(Pool(800, 800)) / (100 * 100);
        var mixed = ComputeMs(Pool(801, 801));
        Assert.Equal((100 * 100) + (2 * 100 * 8 / 64.0) + (4 / 64.0), mixed / square, 2);
    }

    [Fact]
    public void A_resize_to_any_height_ends()
    {
        var op = Zoo.Last([1, 1, 1, 8], (g, x) => g.ResizeBilinear(x, (2, 2)));
        var passes = Lowering.Lower(op with { Outputs = [op.Outputs[0] with { Shape = [1, (1 << 30) + 5, 1, 8] }] });
        Assert.Equal(30, passes.Length);
        Assert.Equal((1 << 30) + 5, passes[^1].Output.H);
    }

    [Fact]
    public void A_dilation_of_any_size_spans_no_negative_area()
    {
        var op = Zoo.Last([1, 16, 16, 8], (g, x) => g.Conv2D(x, 8, 3));
        var pass = Lowering.Lower(op with { Options = op.Options with { DilationH = int.MaxValue, DilationW = int.MaxValue } }).Single();
        Assert.Equal(int.MaxValue, pass.Window.Area.H);
        Assert.True(pass.Window.Taps > 0);
    }

    private static OperatorInfo Pool(int height, int width)
    {
        var op = Zoo.Last([1, 16, 16, 8], (g, x) => g.AveragePool2D(x, 2));
        return op with { Options = op.Options with { FilterH = height, FilterW = width } };
    }

    private static double ComputeMs(OperatorInfo op) =>
        new DeviceRoofline((EthosUSystem)DeviceCatalog.Builtin.Find("ethos-u55-256")!.System).Estimate(op, Lowering.Lower(op)).ComputeMs;
}
