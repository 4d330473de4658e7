using PerfSage.Core.Shapes;
using PerfSage.Zoo.Building;
using PerfSage.Zoo.Layers;
using PerfSage.Zoo.Schema;
using ModelGraph = PerfSage.Core.Graphs.ModelGraph;
using ZooTensor = PerfSage.Zoo.Building.Tensor;

namespace PerfSage.Core.Tests.Shapes;

public sealed class OpenInputTests
{
    private static readonly int[] AllOpen = [-1, -1, -1, -1];

    [Theory]
    [InlineData("1x224x192x3", new[] { "1x112x96x8", "1x56x48x8", "1x28x24x8", "1x8", "1x5" })]
    [InlineData("4x30x50x3", new[] { "4x15x25x8", "4x8x13x8", "4x4x6x8", "4x8", "4x5" })]
    public void Open_height_width_and_batch_follow_from_the_input(string input, string[] expected) =>
        Assert.Equal(expected, ShapeTexts.Outputs(Images([-1, -1, -1, 3]), input));

    [Fact]
    public void Nothing_is_open_once_the_input_has_a_shape()
    {
        var model = ShapePropagation.Apply(Images([-1, -1, -1, 3]), InputShapes.Parse("1x224x192x3"));
        Assert.Empty(model.Open);
        Assert.DoesNotContain(model.Model.Subgraphs[0].Tensors, t => t.IsDynamic || t.IsOpen);
    }

    [Fact]
    public void Operators_and_tensors_of_a_graph_have_the_same_shapes()
    {
        var graph = ShapePropagation.Apply(Images([-1, -1, -1, 3]), InputShapes.Parse("1x224x192x3")).Model.Subgraphs[0];
        Assert.All(
            graph.Operators,
            op => Assert.All(op.Inputs.Zip(op.InputIndices), i => Assert.Same(i.First, i.Second < 0 ? null : graph.Tensors[i.Second]))
        );
        Assert.All(graph.Operators, op => Assert.All(op.Outputs.Zip(op.OutputIndices), i => Assert.Same(i.First, graph.Tensors[i.Second])));
        Assert.Equal(224 * 192 * 3, graph.Tensors[graph.Inputs[0]].Elements);
    }

    [Fact]
    public void A_batch_that_is_open_counts_as_it_is_stored_and_the_graph_agrees()
    {
        // A converter stores 1 for the open first dimension, which here is the batch times 6 rows.
        var model = Zoo.Read(g =>
        {
            var x = g.Input([1, 6, 4], TensorType.Float32, [-1, 6, 4]);
            var rows = g.AddTensor(TensorType.Float32, [1, 4], signature: [-1, 4]);
            g.AddOperator(BuiltinOperator.Reshape, [x, g.Constant([-1, 4], "shape")], [rows]);
            g.Output(rows);
        });
        Assert.Equal(["6x4"], ShapeTexts.Outputs(model, ""));
        Assert.Equal(["18x4"], ShapeTexts.Outputs(model, "3x6x4"));
    }

    [Fact]
    public void Every_way_of_leaving_dimensions_open_is_known()
    {
        Assert.Equal(["2x8"], ShapeTexts.Outputs(Activation([-1, -1], null), "2x8"));
        Assert.Equal(["2x8"], ShapeTexts.Outputs(Activation([1, 1], [-1, -1]), "2x8"));
        Assert.Equal(["2x8"], ShapeTexts.Outputs(Activation([], [-1, -1]), "2x8"));
        Assert.Equal(["2x8"], ShapeTexts.Outputs(Activation([], [-1, 8]), "2x8"));
    }

    [Theory]
    [InlineData(new[] { 1, -1 }, null, true)]
    [InlineData(new int[0], new[] { -1, -1 }, true)]
    [InlineData(new int[0], new[] { -1, 8 }, false)]
    [InlineData(new[] { -1, 8 }, null, false)]
    public void What_is_open_beside_the_batch_is_dynamic(int[] shape, int[]? signature, bool isDynamic)
    {
        var input = Activation(shape, signature).Operators.Single().Input(0)!;
        Assert.Equal((isDynamic, 2), (input.IsDynamic, input.Rank));
    }

    [Fact]
    public void A_graph_whose_every_tensor_is_open_is_computed() =>
        Assert.Equal(
            ["1x16x12x8", "1x16x12x8", "1x16x12x8"],
            ShapeTexts.Outputs(
                Zoo.Read(g =>
                {
                    var x = g.Conv2D(g.Input([1, 1, 1, 3], signature: AllOpen), 8, 3);
                    var (y, z) = (Anything(), Anything());
                    g.AddOperator(BuiltinOperator.Relu, [x], [y]);
                    g.AddOperator(BuiltinOperator.Add, [x, y], [z]);
                    g.Output(z);

                    ZooTensor Anything() => g.AddTensor(TensorType.Int8, [], signature: AllOpen);
                }),
                "1x16x12x3"
            )
        );

    [Fact]
    public void A_model_that_leaves_nothing_open_stays_as_it_is()
    {
        var model = Zoo.Read(g => g.Output(g.Relu(g.Input([1, 8]))));
        Assert.Same(model, ShapePropagation.Apply(model, InputShapes.None).Model);
        Assert.Same(model, ShapePropagation.Apply(model, InputShapes.Parse("1x8")).Model);
    }

    [Fact]
    public void An_input_that_stays_open_is_named()
    {
        var model = Images([-1, -1, -1, 3]);
        Assert.Equal(["the shape of input 'input' is open: ?x?x?x3"], ShapeTexts.Reasons(model));
        Assert.All(ShapeTexts.Outputs(model, ""), shape => Assert.Equal("?", shape));
    }

    private static ModelGraph Activation(int[] shape, int[]? signature) =>
        Zoo.Read(g => g.Output(g.Relu(g.Input(shape, signature: signature))));

    private static ModelGraph Images(int[] signature) =>
        Zoo.Read(g =>
        {
            var x = g.Conv2D(g.Input([1, 1, 1, 3], signature: signature), 8, 3, 2);
            x = g.DepthwiseConv2D(x, 3, stride: 2);
            var pooled = g.AddTensor(TensorType.Int8, [1, 1, 1, 8], x.Quantization, signature: [-1, -1, -1, 8]);
            g.AddOperator(BuiltinOperator.MaxPool2D, [x], [pooled], Pool);
            var mean = g.AddTensor(TensorType.Int8, [1, 8], x.Quantization, signature: [-1, 8]);
            g.AddOperator(BuiltinOperator.Mean, [pooled, g.Constant([1, 2], "axes")], [mean], new(OptionsKind.Reducer));
            g.Output(g.FullyConnected(mean, 5));
        });

    private static OperatorOptions Pool { get; } =
        new(
            OptionsKind.Pool2D,
            OptionField.Of(0, (byte)1),
            OptionField.Of(1, 2),
            OptionField.Of(2, 2),
            OptionField.Of(3, 2),
            OptionField.Of(4, 2)
        );
}
