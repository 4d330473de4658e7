using System.Runtime.InteropServices;
using PerfSage.Core.Graphs;
using PerfSage.Tests.Golden;
using PerfSage.Zoo.Schema;
using Quantization = PerfSage.Zoo.Building.Quantization;
using TensorType = PerfSage.Zoo.Schema.TensorType;

namespace PerfSage.Core.Tests.TfLite;

/// <summary>What the reader keeps of the numbers of constants.</summary>
public sealed class ConstantNumbersTests
{
    [Fact]
    public void Short_integers_are_kept()
    {
        Assert.Equal([3L, -1L, 7L], Read(TensorType.Int32, [3], Ints(3, -1, 7)).Values);
        Assert.Equal([3L, -1L], Read(TensorType.Int64, [2], Longs(3, -1)).Values);
    }

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void Long_ones_are_not(int count, bool isKept)
    {
        Assert.Equal(isKept, Read(TensorType.Int32, [count], new byte[4 * count]).Values is not null);
        Assert.Equal(isKept, Read(TensorType.Int64, [count], new byte[8 * count]).Values is not null);
    }

    [Fact]
    public void Of_64_bits_the_largest_is_kept_however_many_there_are() =>
        Assert.Equal(1L << 45, Read(TensorType.Int64, [100], [.. new byte[8 * 99], .. Longs(1L << 45)]).Largest);

    [Fact]
    public void Large_filters_are_added_up()
    {
        var wide = Read(TensorType.Int8, [2, 32_640], [.. new byte[32_640], .. Enumerable.Repeat(unchecked((byte)-2), 32_640)]);
        Assert.Equal(new FilterSums(Outer: 65_280, Inner: 0), wide.Filters);
        byte[] numbers = [.. Enumerable.Range(0, 2 * 32_640).Select(i => (byte)(i % 2 == 0 ? 13 : 7))];
        var depthwise = Read(TensorType.UInt8, [1, 32_640, 1, 2], numbers, zeroPoint: 10);
        Assert.Equal(new FilterSums(Outer: 2 * 32_640 * 3, Inner: 32_640 * 3), depthwise.Filters);
    }

    [Fact]
    public void Small_filters_are_not() =>
        Assert.Equal(new FilterSums(0, 0), Read(TensorType.Int8, [1, 32_639], [.. Enumerable.Repeat((byte)1, 32_639)]).Filters);

    [Fact]
    public void Nothing_is_kept_of_real_numbers_and_of_activations()
    {
        Assert.Equal(ConstantNumbers.None, Read(TensorType.Float32, [1], new byte[4]));
        var model = Zoo.Read(g => g.Output(g.Unary(BuiltinOperator.Relu, g.Input([1, 4], TensorType.Int32))));
        Assert.All(model.Subgraphs[0].Tensors, tensor => Assert.Same(ConstantNumbers.None, tensor.Numbers));
    }

    [Theory]
    [InlineData(0.5f, true)]
    [InlineData(0, false)]
    [InlineData(-0.5f, false)]
    [InlineData(float.NaN, false)]
    [InlineData(float.PositiveInfinity, false)]
    [InlineData(2_147_483_648f, false)]
    [InlineData(2_147_483_520f, true)]
    public void A_scale_is_a_positive_number_of_31_bits(float scale, bool isPositive)
    {
        var quantization = Scaled(new Quantization([1, scale], [0, 0]));
        Assert.Equal((2, 2, isPositive), (quantization.ScaleCount, quantization.ZeroPointCount, quantization.HasPositiveScales));
    }

    [Fact]
    public void Zero_points_may_be_missing() => Assert.Equal(0, Scaled(new Quantization([1], [])).ZeroPointCount);

    private static Graphs.Quantization Scaled(Quantization quantization) =>
        Zoo.Read(g => g.AddTensor(TensorType.Int8, [4], quantization)).Subgraphs[0].Tensors[0].Quantization;

    private static ConstantNumbers Read(TensorType type, int[] shape, byte[] data, long zeroPoint = 0)
    {
        var model = Zoo.Read(g =>
        {
            var constant = g.AddTensor(type, shape, Quantization.PerTensor(1, zeroPoint), data);
            g.Output(g.Operator(BuiltinOperator.Add, [g.Input([1, 4]), constant], [1, 4]));
        });
        return model.Operators.Single().Input(1)!.Numbers;
    }

    private static byte[] Ints(params int[] values) => MemoryMarshal.AsBytes<int>(values).ToArray();

    private static byte[] Longs(params long[] values) => MemoryMarshal.AsBytes<long>(values).ToArray();
}
