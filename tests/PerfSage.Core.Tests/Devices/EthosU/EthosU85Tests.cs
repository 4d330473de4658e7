using PerfSage.Core.Devices.Catalog;
using PerfSage.Core.Devices.EthosU;
using PerfSage.Core.Devices.EthosU.Commands;
using PerfSage.Core.Devices.EthosU.Commands.U85;
using PerfSage.Core.Graphs;

namespace PerfSage.Core.Tests.Devices.EthosU;

/// <summary>Operations of Ethos-U85 with the cycles that Vela 5.1 gives for them.</summary>
public sealed class EthosU85Tests
{
    private static readonly EthosUSystem System = (EthosUSystem)DeviceCatalog.Builtin.Find("ethos-u85-256")!.System;
    private static readonly U85Model Model = new(U85Core.With256);
    private static readonly NpuMemories InSram = new(System.Sram, System.Sram, System.Sram, System.External, System.Sram);

    [Fact]
    public void A_channel_is_limited_by_what_is_on_its_way_and_by_the_latency()
    {
        Assert.Equal(128 * (128 / 8.0) / 500 * 0.8, Model.BytesPerCycle(System.External, MemoryUse.Weights), 9);
        Assert.Equal(128 * (104 / 8.0) / 500 * 0.8, Model.BytesPerCycle(System.External, MemoryUse.StreamedInput), 9);
        Assert.Equal(128 * (12 * 0.8) / 250 * 0.8, Model.BytesPerCycle(System.External, MemoryUse.Output), 9);
        Assert.Equal(32, Model.BytesPerCycle(System.Sram, MemoryUse.Input));
        var large = (EthosUSystem)DeviceCatalog.Builtin.Find("ethos-u85-1024")!.System;
        Assert.Equal(20.48, new U85Model(U85Core.With1024).BytesPerCycle(large.Sram, MemoryUse.Output), 9);
    }

    [Fact]
    public void Matrices_are_multiplied_as_they_are() =>
        Assert.Equal(
            4140 / 3,
            Run(
                new NpuOperation(NpuKind.MatMul, 0)
                {
                    Input = Linear(1, 49, 64),
                    Second = Linear(1, 49, 64),
                    Output = Brick(1, 49, 49),
                }
            )
        );

    [Fact]
    public void The_output_unit_transposes() =>
        Assert.Equal(
            6476,
            Run(
                new NpuOperation(NpuKind.Transpose, 0)
                {
                    Input = Brick(3, 49, 64),
                    Output = Linear(49, 3, 64),
                    Axes = new AxisOrder(1, 2, 0),
                }
            )
        );

    [Fact]
    public void A_softmax_takes_the_largest_of_rows_as_channels()
    {
        // The rest of the 28,046 cycles is on one element a row, and the sums.
        var transposed = Run(
            new NpuOperation(NpuKind.Transpose, 0)
            {
                Input = Brick(3, 49, 49),
                Output = Brick(49, 3, 49),
                Axes = new AxisOrder(0, 2, 1),
            }
        );
        var window = new Extent(49, 1);
        var largest = Run(
            new NpuOperation(NpuKind.Pooling, 0)
            {
                Input = Brick(49, 3, 49),
                Output = Linear(1, 3, 49),
                Window = new SlidingWindow(window, window, Extent.One),
                OutputKind = NpuOutput.MaxPool,
            }
        );
        Assert.Equal((6409, 2175), (transposed, largest));
    }

    [Fact]
    public void Chained_operations_add_up_in_the_output_unit()
    {
        var product = new NpuOperation(NpuKind.ElementWise, 0)
        {
            Input = Brick(3, 49, 49, 32),
            Second = Linear(3, 49, 1, 32),
            Output = Brick(3, 49, 49, 32),
            OutputKind = NpuOutput.Mul,
        };
        product.Chained.Add(
            new NpuOperation(NpuKind.ElementWise, 0)
            {
                Input = product.Output,
                Second = Linear(3, 49, 1, 32),
                Output = Brick(3, 49, 49),
            }
        );
        Assert.Equal(9408, Run(product));
    }

    [Theory]
    [InlineData(14, 32, 56, 3332)]
    [InlineData(1, 48, 32, 1537)]
    public void A_resize_costs_its_traffic(int from, int channels, int to, double expected) =>
        Assert.Equal(
            expected,
            Traffic(
                new NpuOperation(NpuKind.Resize, 0)
                {
                    Input = Brick(from, from, channels),
                    Output = Brick(to, to, channels),
                    ScaleW = (to, from),
                }
            )
        );

    [Fact]
    public void A_gather_writes_byte_by_byte() =>
        Assert.Equal(
            18816,
            Math.Floor(
                U85Access.Bytes(false, System.Sram, Linear(1, 49, 192), new Volume(1, 1, 1), new Volume(1, 49, 192), 49 * 192)
                    / System.Sram.BytesPerCycle
            )
        );

    [Theory]
    [InlineData(8, 8 * 1088000)]
    [InlineData(16, 4352000)]
    public void Bursts_of_linear_results_are_used_in_part(int bits, double expected)
    {
        // 16 bytes of a burst of 128, and 64: the second is 4,352,000 bytes of [160, 20, 340] in the compiler's count.
        var map = Linear(160, 20, 340, bits);
        var bytes = U85Access.Bytes(false, System.External, map, new Volume(8, 8, 64), map.Shape, map.Shape.Elements);
        Assert.Equal(expected, bytes);
    }

    [Fact]
    public void The_position_of_the_largest_is_one_operation()
    {
        var window = new Extent(1, 19);
        var op = new NpuOperation(NpuKind.ArgMax, 0)
        {
            Input = Linear(16384, 19, 1),
            Output = Linear(16384, 1, 1, 32),
            Window = new SlidingWindow(window, window, Extent.One),
        };
        Assert.Equal(1_314_950, Run(op), 1_314_950 * 0.005);
    }

    [Fact]
    public void The_smallest_waste_decides_the_micro_block()
    {
        var wide = new NpuOperation(NpuKind.MatMul, 0)
        {
            Input = Brick(1, 49, 64),
            Second = Brick(1, 49, 64),
            Output = Brick(1, 49, 49),
        };
        Assert.Equal(new Volume(1, 4, 8), Model.FindBlock(wide).Micro);
        var pool = new NpuOperation(NpuKind.Pooling, 0) { Input = Brick(8, 8, 64), Output = Brick(8, 8, 64) };
        Assert.Equal(new Volume(1, 2, 16), Model.FindBlock(pool).Micro);
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public void Convolutions_of_two_channels_skip_half_of_their_weights(int channels, bool expected)
    {
        var window = new Extent(3, 3);
        var op = new NpuOperation(NpuKind.Convolution, 0)
        {
            Input = Brick(32, 32, channels),
            Output = Brick(32, 32, 16),
            Window = new SlidingWindow(window, window, Extent.One),
        };
        Assert.Equal(expected, Model.FindBlock(op).IsSparse);
    }

    private static double Run(NpuOperation op) => Model.Run(op, Model.FindBlock(op), InSram, null, SlicePlace.Only);

    private static double Traffic(NpuOperation op)
    {
        var block = Model.FindBlock(op);
        var bytes = Model.Bytes(op, block, InSram, Model.Access(op, block, null));
        return Math.Floor((bytes.Input + bytes.Output) / System.Sram.BytesPerCycle);
    }

    private static FeatureMap Brick(int h, int w, int d, int bits = 8) => Map(new Volume(h, w, d), bits, isLinear: false);

    private static FeatureMap Linear(int h, int w, int d, int bits = 8) => Map(new Volume(h, w, d), bits, isLinear: true);

    private static FeatureMap Map(Volume shape, int bits, bool isLinear) =>
        new(new NpuTensor(shape.Elements, shape.D, bits) { IsLinear = isLinear }, shape);
}
