using PerfSage.Core.Devices.EthosU.Placing;
using PerfSage.Tests.Golden;
using PerfSage.Zoo.Building;
using PerfSage.Zoo.Layers;
using PerfSage.Zoo.Schema;

namespace PerfSage.Core.Tests.Devices.EthosU.Placing;

/// <summary>Operators whose place depends on their neighbours.</summary>
public sealed class PlacementGraphTests
{
    private const string NoOperator = "no operator of the NPU";

    [Fact]
    public void A_dilation_that_is_written_as_batches_is_one_convolution() =>
        Assert.Equal([null, null, null], Reasons(g => g.Output(ToSpace(g, g.Conv2D(ToBatch(g), 8, 3)))));

    [Fact]
    public void It_is_not_if_the_convolution_is_on_the_host() =>
        Assert.Equal(
            [NoOperator, "strides above 3", NoOperator],
            Reasons(g => g.Output(ToSpace(g, g.DepthwiseConv2D(ToBatch(g), 3, 4, Padding.Valid))))
        );

    [Fact]
    public void It_is_not_if_its_strides_are_long() =>
        Assert.Equal([NoOperator, null, NoOperator], Reasons(g => g.Output(ToSpace(g, g.Conv2D(ToBatch(g), 8, 3, 4, Padding.Valid)))));

    [Fact]
    public void It_is_not_if_somebody_else_reads_what_is_between() =>
        Assert.Equal(
            [NoOperator, null, NoOperator, null],
            Reasons(g =>
            {
                var x = g.Conv2D(ToBatch(g), 8, 3);
                g.Output(ToSpace(g, x), g.Relu(x));
            })
        );

    [Fact]
    public void It_is_not_if_what_is_between_is_a_result() =>
        Assert.Equal(
            [NoOperator, null, NoOperator],
            Reasons(g =>
            {
                var x = g.Conv2D(ToBatch(g), 8, 3);
                g.Output(ToSpace(g, x), x);
            })
        );

    [Fact]
    public void It_is_not_around_anything_else() =>
        Assert.Equal([NoOperator, null, NoOperator], Reasons(g => g.Output(ToSpace(g, g.MaxPool2D(ToBatch(g), 2)))));

    [Fact]
    public void What_only_computes_the_shape_of_a_reshape_disappears() =>
        Assert.Equal([null, null, null, null], Reasons(g => g.Output(Reshaped(g, g.Input([1, 4, 8])))));

    [Fact]
    public void It_does_not_if_the_reshape_is_on_the_host() =>
        Assert.Equal(
            [
                NoOperator,
                "a tensor without a shape",
                "a tensor without a shape",
                "feature maps that are not int8, uint8, int16, int32 or int64",
            ],
            Reasons(g => g.Output(Reshaped(g, g.Input([1, 4, 8], TensorType.Float32))))
        );

    [Fact]
    public void It_does_not_if_it_is_a_result() =>
        Assert.Equal(
            [NoOperator, null],
            Reasons(g =>
            {
                var x = g.Input([1, 4, 8]);
                var shape = Shape(g, x);
                g.Output(shape, g.Operator(BuiltinOperator.Reshape, [x, shape], [1, 4, 8]));
            })
        );

    [Fact]
    public void It_does_not_if_nobody_reads_it() =>
        Assert.Equal(
            [NoOperator, null],
            Reasons(g =>
            {
                var x = g.Input([1, 4, 8]);
                Shape(g, x);
                g.Output(g.Relu(x));
            })
        );

    [Fact]
    public void What_is_reshaped_does_not_disappear() =>
        Assert.Equal(
            [NoOperator, null],
            Reasons(g =>
            {
                var x = g.AddTensor(TensorType.Int8, [4], Quantization.PerTensor(1, 0));
                g.AddOperator(BuiltinOperator.SpaceToDepth, [g.Input([1, 4])], [x]);
                g.Output(g.Reshape(x, [2, 2]));
            })
        );

    [Fact]
    public void Constants_without_content_count_as_quantized()
    {
        var whole = Zoo.Read(g => g.Output(g.Conv2D(g.Input([1, 4, 4, 8]), 8, 3)));
        var stripped = Placed.WithLast(whole, op => Unscaled(Stripped(op)));
        Assert.Equal([null], Placed.Reasons(EthosUGeneration.U55, stripped));
        Assert.Equal(["tensors that are not quantized"], Placed.Reasons(EthosUGeneration.U55, Placed.WithLast(whole, Unscaled)));
    }

    [Fact]
    public void Subgraphs_come_in_their_order()
    {
        var model = new ModelBuilder();
        model.Main.Output(model.Main.Relu(model.Main.Input([1, 4])));
        var other = model.AddGraph("other");
        other.Output(other.Unary(BuiltinOperator.Sin, other.Input([1, 4])));
        Assert.Equal([null, NoOperator], Placed.Reasons(EthosUGeneration.U55, Zoo.Read(model)));
    }

    private static IReadOnlyList<string?> Reasons(Action<GraphBuilder> build) => Placed.Reasons(EthosUGeneration.U55, Placed.Read(build));

    private static Graphs.OperatorInfo Unscaled(Graphs.OperatorInfo op) =>
        op with
        {
            Inputs = [op.Inputs[0], op.Inputs[1]! with { Quantization = Graphs.Quantization.None }, op.Inputs[2]],
        };

    private static Graphs.OperatorInfo Stripped(Graphs.OperatorInfo op) =>
        op with
        {
            Inputs = [op.Inputs[0], op.Inputs[1]! with { HasContent = false }, op.Inputs[2]],
        };

    private static Tensor ToBatch(GraphBuilder graph) =>
        graph.Operator(
            BuiltinOperator.SpaceToBatchNd,
            [graph.Input([1, 8, 8, 8]), graph.Constant([2, 2], "block"), graph.Constant([0, 0, 0, 0], "paddings", [2, 2])],
            [4, 4, 4, 8]
        );

    private static Tensor ToSpace(GraphBuilder graph, Tensor x) =>
        graph.Operator(
            BuiltinOperator.BatchToSpaceNd,
            [x, graph.Constant([2, 2], "block"), graph.Constant([0, 0, 0, 0], "crops", [2, 2])],
            [1, 8, 8, 8]
        );

    // As converters write a Flatten with an open batch.
    private static Tensor Reshaped(GraphBuilder graph, Tensor x)
    {
        var first = graph.Constant([0], "begin");
        var batch = graph.Operator(
            BuiltinOperator.StridedSlice,
            [Shape(graph, x), first, graph.Constant([1], "end"), graph.Constant([1], "steps")],
            []
        );
        var shape = graph.Operator(BuiltinOperator.Pack, [batch, graph.Constant([32], "size", [])], [2]);
        return graph.Operator(BuiltinOperator.Reshape, [x, shape], [1, 32]);
    }

    private static Tensor Shape(GraphBuilder graph, Tensor x) => graph.Operator(BuiltinOperator.Shape, [x], [3], type: TensorType.Int32);
}
