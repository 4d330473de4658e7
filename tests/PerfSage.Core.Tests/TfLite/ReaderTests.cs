using PerfSage.Core.Graphs;
using PerfSage.Zoo.Building;
using PerfSage.Zoo.Layers;
using PerfSage.Zoo.Schema;
using CoreTensorType = PerfSage.Core.Graphs.TensorType;
using ZooTensorType = PerfSage.Zoo.Schema.TensorType;

namespace PerfSage.Core.Tests.TfLite;

public sealed class ReaderTests
{
    [Fact]
    public void Options_of_a_convolution_survive()
    {
        var options = Zoo.Last(
            [1, 16, 16, 2],
            (g, x) => g.Conv2D(x, 4, 3, stride: (2, 1), padding: Padding.Valid, activation: FusedActivation.Relu6, dilation: (1, 2))
        ).Options;
        Assert.Equal(PaddingKind.Valid, options.Padding);
        Assert.Equal((2, 1, 1, 2, 3), (options.StrideH, options.StrideW, options.DilationH, options.DilationW, options.Activation));
    }

    [Fact]
    public void Filters_of_a_pool_survive()
    {
        var options = Zoo.Last([1, 8, 8, 2], (g, x) => g.MaxPool2D(x, (4, 2), stride: (2, 1))).Options;
        Assert.Equal((4, 2, 2, 1), (options.FilterH, options.FilterW, options.StrideH, options.StrideW));
    }

    [Fact]
    public void Weights_and_biases_are_constants_and_activations_are_not()
    {
        var op = Zoo.Last([1, 8, 8, 2], (g, x) => g.Conv2D(x, 4, 3));
        Assert.Equal([false, true, true], op.Inputs.Select(t => t!.IsConstant));
        Assert.True(op.Input(1)!.Quantization.IsPerChannel);
        Assert.False(op.Outputs[0].IsConstant);
    }

    [Fact]
    public void Entropy_and_zeros_come_from_the_weights()
    {
        var sparse = Zoo.Last([1, 16], (g, x) => g.FullyConnected(x, 64, options: new WeightOptions { ZeroFraction = 0.8 }))
            .Input(1)!
            .Statistics!;
        var dense = Zoo.Last([1, 16], (g, x) => g.FullyConnected(x, 64)).Input(1)!.Statistics!;
        Assert.InRange(sparse.ZeroFraction, 0.75, 0.9);
        Assert.InRange(dense.ZeroFraction, 0, 0.1);
        Assert.InRange(dense.EntropyBits, 5, 8);
        Assert.True(sparse.EntropyBits < dense.EntropyBits - 2);
    }

    [Fact]
    public void Statistics_of_a_stripped_constant_come_from_its_quantization()
    {
        var model = new ModelBuilder { OmitConstantData = true };
        var graph = model.Main;
        var x = graph.Input([1, 4]);
        var weights = graph.AddTensor(
            ZooTensorType.Int8,
            [3, 4],
            PerfSage.Zoo.Building.Quantization.PerTensor(0.1f, 0) with
            {
                Min = [6.5f],
                Max = [0.25f],
            }
        );
        var y = graph.AddTensor(ZooTensorType.Int8, [1, 3], PerfSage.Zoo.Building.Quantization.PerTensor(0.1f, 0));
        graph.AddOperator(BuiltinOperator.FullyConnected, [x, weights], [y]);
        graph.Output(y);
        Assert.Equal(new WeightStatistics(6.5, 0.25), Zoo.Read(model).Operators.Single().Input(1)!.Statistics);
    }

    [Theory]
    [InlineData(ZooTensorType.Float32, "Float32", 4)]
    [InlineData(ZooTensorType.Int16, "Int16", 2)]
    [InlineData(ZooTensorType.UInt8, "UInt8", 1)]
    public void Element_types_decide_bytes(ZooTensorType written, string read, int bytes)
    {
        var graph = Zoo.Read(g => g.Output(g.Add(g.Input([3, 5], written), g.Input([3, 5], written))));
        var tensor = graph.Operators.Single().Outputs[0];
        Assert.Equal((read, 15L * bytes), (tensor.Type.ToString(), tensor.Bytes));
    }

    [Fact]
    public void Four_bit_weights_take_half_a_byte()
    {
        var op = Zoo.Last([1, 10], (g, x) => g.FullyConnected(x, 6, options: new WeightOptions { Type = ZooTensorType.Int4 }));
        Assert.Equal((CoreTensorType.Int4, 30L), (op.Input(1)!.Type, op.Input(1)!.Bytes));
    }

    [Theory]
    [InlineData(-1, 8, false)]
    [InlineData(1, -1, true)]
    public void A_dynamic_dimension_counts_as_its_stored_size(int batch, int channels, bool isDynamic)
    {
        var graph = Zoo.Read(g =>
        {
            var x = g.Input([1, 8], signature: [batch, channels]);
            g.Output(g.Add(x, x));
        });
        Assert.Equal(isDynamic, graph.Operators.Single().Input(0)!.IsDynamic);
        Assert.Equal(8, graph.Operators.Single().Input(0)!.Elements);
    }

    [Fact]
    public void Every_subgraph_input_and_output_is_read()
    {
        var model = new ModelBuilder();
        foreach (var graph in new[] { model.Main, model.AddGraph("body") })
        {
            var (a, b) = (graph.Input([2, 2]), graph.Input([2, 2]));
            graph.Output(graph.Add(a, b), graph.Sub(a, b));
        }

        var read = Zoo.Read(model);
        Assert.Equal([(2, 2, 2), (2, 2, 2)], read.Subgraphs.Select(s => (s.Inputs.Length, s.Outputs.Length, s.Operators.Length)));
    }

    [Fact]
    public void Operators_beyond_the_old_code_range_keep_their_name() =>
        Assert.Equal(
            "BATCH_MATMUL",
            Zoo.Read(g => g.Output(g.BatchMatMul(g.Input([1, 2, 3]), g.Input([1, 3, 2])))).Operators.Single().Name
        );

    [Fact]
    public void Old_files_without_the_wide_operator_code_are_read()
    {
        var model = new ModelBuilder { LegacyOperatorCodes = true };
        var x = model.Main.Input([1, 4]);
        model.Main.Output(model.Main.Mul(x, x));
        Assert.Equal("MUL", Zoo.Read(model).Operators.Single().Name);
    }

    [Fact]
    public void A_custom_operator_keeps_its_own_name()
    {
        var graph = Zoo.Read(g =>
        {
            var x = g.Input([1, 4]);
            var y = g.AddTensor(ZooTensorType.Int8, [1, 4]);
            g.AddCustomOperator("Magic", [x], [y]);
            g.Output(y);
        });
        Assert.Equal("Magic", graph.Operators.Single().Name);
    }

    [Fact]
    public void The_digest_is_that_of_the_file()
    {
        var bytes = Zoo.Bytes(g => g.Output(g.FullyConnected(g.Input([1, 4]), 2)));
        var expected = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes));
        Assert.Equal(
            (expected, bytes.Length),
            (PerfSage.Core.TfLite.TfLiteReader.Read(bytes).Sha256, (int)PerfSage.Core.TfLite.TfLiteReader.Read(bytes).FileBytes)
        );
    }

    [Fact]
    public void Constants_of_the_same_bytes_have_the_same_hash()
    {
        var (first, second, other) = (Weights(seed: 1), Weights(seed: 1), Weights(seed: 2));
        Assert.Equal(first.ContentHash, second.ContentHash);
        Assert.NotEqual(first.ContentHash, other.ContentHash);
        Assert.NotEqual(0UL, first.ContentHash);

        static TensorInfo Weights(ulong seed)
        {
            var model = new ModelBuilder(seed);
            model.Main.Output(model.Main.Conv2D(model.Main.Input([1, 4, 4, 3]), 5, 3));
            return Zoo.Read(model).Operators.Single().Inputs[1]!;
        }
    }
}
