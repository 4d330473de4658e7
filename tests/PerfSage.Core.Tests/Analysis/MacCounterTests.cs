using PerfSage.Core.Analysis;
using PerfSage.Core.Graphs;
using PerfSage.Core.Operators;
using PerfSage.Zoo.Layers;

namespace PerfSage.Core.Tests.Analysis;

public sealed class MacCounterTests
{
    [Fact]
    public void A_convolution_multiplies_every_output_by_its_kernel()
    {
        var op = Zoo.Last([1, 10, 8, 3], (g, x) => g.Conv2D(x, 16, (5, 3), stride: 2));
        Assert.Equal(5L * 4 * 16 * (5 * 3 * 3), MacCounter.Count(op));
    }

    [Fact]
    public void A_grouped_convolution_reads_its_group_only()
    {
        var op = Zoo.Last([1, 8, 8, 12], (g, x) => g.Conv2D(x, 6, 3, groups: 3));
        Assert.Equal(8L * 8 * 6 * (3 * 3 * 4), MacCounter.Count(op));
    }

    [Fact]
    public void A_depthwise_convolution_reads_one_channel_per_output()
    {
        var op = Zoo.Last([1, 8, 8, 12], (g, x) => g.DepthwiseConv2D(x, 3, depthMultiplier: 2));
        Assert.Equal(8L * 8 * 24 * 9, MacCounter.Count(op));
    }

    [Fact]
    public void A_transposed_convolution_scatters_every_input()
    {
        var op = Zoo.Last([1, 4, 4, 5], (g, x) => g.TransposeConv(x, 7, 3, 2));
        Assert.Equal(4L * 4 * 5 * (3 * 3 * 7), MacCounter.Count(op));
    }

    [Fact]
    public void A_fully_connected_layer_counts_its_batch()
    {
        var op = Zoo.Last([6, 20], (g, x) => g.FullyConnected(x, 10));
        Assert.Equal(6L * 20 * 10, MacCounter.Count(op));
    }

    [Theory]
    [InlineData(false, new[] { 2, 5, 8 })]
    [InlineData(true, new[] { 2, 8, 5 })]
    public void A_batched_product_counts_the_shared_dimension(bool adjoint, int[] second)
    {
        var graph = Zoo.Read(g => g.Output(g.BatchMatMul(g.Input([2, 3, 5]), g.Input(second), adjointSecond: adjoint)));
        Assert.Equal(2L * 3 * 8 * 5, MacCounter.Count(graph.Operators.Single()));
    }

    [Fact]
    public void Peepholes_of_each_cell_multiply_and_biases_do_not()
    {
        Assert.Equal(2L * ((7 * 5) + (3 * 7)), MacCounter.Count(Cell(Recurrent.Lstm)));
        Assert.Equal(2L * 3 * ((7 * 5) + (3 * 7)), MacCounter.Count(Cell(Recurrent.UnidirectionalSequenceLstm)));
        Assert.Equal(2L * 3 * ((7 * 5) + (6 * 7)), MacCounter.Count(Cell(Recurrent.BidirectionalSequenceLstm)));
        Assert.Equal(2L * 7 * 5, MacCounter.Count(Cell(Recurrent.Rnn)));
        Assert.Equal(2L * 3 * 7 * 5, MacCounter.Count(Cell(Recurrent.UnidirectionalSequenceRnn)));
        Assert.Equal(2L * 3 * 7 * 5, MacCounter.Count(Cell(Recurrent.BidirectionalSequenceRnn)));
    }

    [Fact]
    public void Adding_multiplies_nothing()
    {
        var op = Zoo.Last([1, 8, 8, 4], (g, x) => g.Add(x, x));
        Assert.Equal(0, MacCounter.Count(op));
    }

    // One matrix, and a vector in every other slot up to the last peephole.
    private static OperatorInfo Cell(OperatorKind kind)
    {
        TensorInfo[] inputs = [Tensor([2, 3, 5], isConstant: false), Tensor([7, 5]), .. Enumerable.Repeat(Tensor([7]), 27)];
        return new(kind, inputs, [.. Enumerable.Range(0, inputs.Length)], [], [], OperatorOptions.None);
    }

    private static TensorInfo Tensor(int[] shape, bool isConstant = true) =>
        new("t", shape, TensorType.Int8, Quantization.None, isConstant, false, false, null);
}
