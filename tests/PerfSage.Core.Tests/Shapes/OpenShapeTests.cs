using PerfSage.Zoo.Building;
using PerfSage.Zoo.Layers;
using PerfSage.Zoo.Schema;
using static PerfSage.Core.Tests.Shapes.OpenTensors;
using ModelGraph = PerfSage.Core.Graphs.ModelGraph;
using ZooTensor = PerfSage.Zoo.Building.Tensor;

namespace PerfSage.Core.Tests.Shapes;

/// <summary>What is not known before a model runs is told, with where it begins.</summary>
public sealed class OpenShapeTests
{
    [Fact]
    public void What_depends_on_values_is_named_and_what_follows_is_not()
    {
        var model = Model(
            (g, x) =>
            {
                var places = Open(g, BuiltinOperator.Where, [-1, 2], x);
                return Open(g, BuiltinOperator.Cast, [-1, 2], places);
            }
        );
        Assert.Equal(["the shape of tensor 'Where', which WHERE #0 makes, depends on values"], ShapeTexts.Reasons(model));
        Assert.Equal(["?", "?"], ShapeTexts.Outputs(model, ""));
    }

    [Fact]
    public void Both_outputs_of_one_operator_are_named()
    {
        var model = Zoo.Read(g =>
        {
            var (values, indices) = (
                g.AddTensor(TensorType.Float32, [-1], name: "values"),
                g.AddTensor(TensorType.Int32, [-1], name: "indices")
            );
            g.AddOperator(BuiltinOperator.Unique, [g.Input([8])], [values, indices]);
            g.Output(values, indices);
        });
        Assert.Equal(
            [
                "the shape of tensor 'values', which UNIQUE #0 makes, depends on values",
                "the shape of tensor 'indices', which UNIQUE #0 makes, depends on values",
            ],
            ShapeTexts.Reasons(model)
        );
    }

    [Fact]
    public void A_size_that_the_user_feeds_depends_on_values()
    {
        var model = Zoo.Read(g =>
        {
            var (x, size) = (g.Input([1, 4, 4, 3]), g.Input([2], TensorType.Int32));
            g.Output(Open(g, BuiltinOperator.ResizeBilinear, [1, -1, -1, 3], x, size));
        });
        Assert.Equal(
            ["the shape of tensor 'ResizeBilinear', which RESIZE_BILINEAR #0 makes, depends on values"],
            ShapeTexts.Reasons(model)
        );
    }

    [Fact]
    public void Operators_without_a_rule_are_named()
    {
        var model = Zoo.Read(g =>
        {
            var (x, y) = (g.Input([1, 8]), g.AddTensor(TensorType.Float32, [-1, 4], name: "boxes"));
            g.AddCustomOperator("Magic", [x], [y]);
            g.Output(y);
        });
        Assert.Equal(
            ["the shape of tensor 'boxes', which Magic #0 makes, is not known: there is no rule for such operators"],
            ShapeTexts.Reasons(model)
        );
    }

    [Fact]
    public void What_the_file_fixes_counts_where_no_rule_can_tell()
    {
        var model = Zoo.Read(g =>
        {
            var (x, y, z) = (
                g.Input([1, 8], TensorType.Float32, [-1, 8]),
                g.AddTensor(TensorType.Float32, [1, 4]),
                g.AddTensor(TensorType.Float32, [1, 4])
            );
            g.AddCustomOperator("Magic", [x], [y]);
            g.AddOperator(BuiltinOperator.Relu, [y], [z]);
            g.Output(z);
        });
        Assert.Equal(["1x4", "1x4"], ShapeTexts.Outputs(model, "5x8"));
    }

    [Fact]
    public void What_the_file_fixes_for_other_inputs_does_not_count()
    {
        // The writer of this file knew no signatures of what is inside the graph.
        var model = Zoo.Read(g =>
        {
            var (x, y, z) = (
                g.Input([1, 8], TensorType.Float32, [-1, 8]),
                g.AddTensor(TensorType.Float32, [1, 8]),
                g.AddTensor(TensorType.Float32, [1, 4])
            );
            g.AddOperator(BuiltinOperator.Relu, [x], [y]);
            g.AddCustomOperator("Magic", [y], [z]);
            g.Output(z);
        });
        Assert.Equal(["1x8", "1x4"], ShapeTexts.Outputs(model, ""));
        Assert.Equal(["5x8", "?"], ShapeTexts.Outputs(model, "5x8"));
    }

    [Fact]
    public void Scalars_of_older_files_may_be_anything_and_are_computed()
    {
        Assert.Equal(["1x8"], ShapeTexts.Outputs(Old([1, 8], BuiltinOperator.Relu), ""));
        Assert.Equal(["?"], ShapeTexts.Outputs(Old([1, 8], BuiltinOperator.Where), ""));
        Assert.Equal([""], ShapeTexts.Outputs(Old([1, 8], BuiltinOperator.Rank), ""));
        Assert.Equal([""], ShapeTexts.Outputs(Old([], BuiltinOperator.Relu), "scalar"));
        Assert.Equal(["2x8"], ShapeTexts.Outputs(Old([], BuiltinOperator.Relu), "2x8"));
        Assert.Equal(["the shape of input 'input' is open: ?"], ShapeTexts.Reasons(Old([], BuiltinOperator.Relu)));

        static ModelGraph Old(int[] shape, BuiltinOperator code)
        {
            var model = new ModelBuilder { OmitRanks = true };
            var (x, y) = (model.Main.Input(shape), model.Main.AddTensor(TensorType.Int8, []));
            model.Main.AddOperator(code, [x], [y]);
            model.Main.Output(y);
            return Zoo.Read(model);
        }
    }

    [Fact]
    public void Constants_that_are_single_numbers_have_a_rank_in_any_file()
    {
        var model = new ModelBuilder { OmitRanks = true };
        var y = model.Main.AddTensor(TensorType.Int8, [1, 1], signature: [-1, -1]);
        model.Main.AddOperator(BuiltinOperator.ExpandDims, [model.Main.Input([8]), model.Main.Constant([1], "axis", [])], [y]);
        model.Main.Output(y);
        Assert.Equal(["8x1"], ShapeTexts.Outputs(Zoo.Read(model), ""));
    }

    [Fact]
    public void An_option_stands_for_a_constant_that_was_stripped()
    {
        var model = new ModelBuilder { OmitConstantData = true };
        var y = model.Main.AddTensor(TensorType.Int8, [1, 1], signature: [-1, -1]);
        var listed = new OperatorOptions(OptionsKind.Reshape, OptionField.Of(0, [2, -1]));
        model.Main.AddOperator(BuiltinOperator.Reshape, [model.Main.Input([8]), model.Main.Constant([4, 2], "shape")], [y], listed);
        model.Main.Output(y);
        // Weights that say how well they compress, as files have them that were stripped.
        var statistics = Quantization.PerTensor(1, 0) with
        {
            Min = [6],
            Max = [0],
        };
        var z = model.Main.AddTensor(TensorType.Int8, [1, 4]);
        model.Main.AddOperator(
            BuiltinOperator.FullyConnected,
            [model.Main.Input([1, 8]), model.Main.AddTensor(TensorType.Int8, [4, 8], statistics)],
            [z]
        );
        Assert.Equal("2x4", ShapeTexts.Outputs(Zoo.Read(model), "")[0]);
    }

    [Fact]
    public void A_constant_or_state_that_is_open_is_named()
    {
        var model = Zoo.Read(g =>
        {
            var constant = g.AddTensor(TensorType.Int32, [1, 2], data: new byte[8], name: "constant", signature: [-1, 2]);
            var batch = g.AddTensor(TensorType.Int32, [1, 2], name: "batch", signature: [-1, 2], isVariable: true);
            var state = g.AddTensor(TensorType.Int32, [1, 1], name: "state", signature: [-1, -1], isVariable: true);
            g.Output(Array.ConvertAll([constant, batch, state], t => Open(g, BuiltinOperator.Relu, [-1, -1], t)));
        });
        Assert.Equal(["?", "1x2", "?"], ShapeTexts.Outputs(model, ""));
        Assert.Equal(
            [
                "the shape of tensor 'constant', which no operator makes, is open: ?x2",
                "the shape of tensor 'state', which no operator makes, is open: ?x?",
            ],
            ShapeTexts.Reasons(model)
        );
    }

    [Fact]
    public void An_option_does_not_stand_for_a_shape_that_is_computed()
    {
        var model = Zoo.Read(g =>
        {
            var y = g.AddTensor(TensorType.Int8, [1, 8], signature: [-1, 8]);
            var listed = new OperatorOptions(OptionsKind.Reshape, OptionField.Of(0, [1, 8]));
            g.AddOperator(BuiltinOperator.Reshape, [g.Input([1, 8]), g.Input([2], TensorType.Int32)], [y], listed);
            g.Output(y);
        });
        Assert.Equal(["?"], ShapeTexts.Outputs(model, ""));
    }

    [Theory]
    [InlineData(new int[0], "")]
    [InlineData(new[] { 1 }, "1")]
    public void A_handle_keeps_the_shape_of_the_file(int[] shape, string expected)
    {
        var model = new ModelBuilder { OmitRanks = true };
        var handle = model.Main.AddTensor(TensorType.Resource, shape);
        model.Main.AddOperator(BuiltinOperator.VarHandle, [], [handle]);
        model.Main.Output(handle, model.Main.Relu(model.Main.Input([1, 8], signature: [-1, 8])));
        Assert.Equal([expected, "1x8"], ShapeTexts.Outputs(Zoo.Read(model), ""));
    }

    [Fact]
    public void A_constant_of_other_numbers_than_elements_has_no_numbers()
    {
        // As a sparse one has, of which only what is not zero is stored.
        var model = Zoo.Read(g => g.Output(Open(g, BuiltinOperator.Reshape, [-1, -1], g.Input([8]), g.Constant([2, 4], "shape"))));
        var graph = model.Subgraphs[0];
        var tensors = Array.ConvertAll(graph.Tensors, t => t.IsConstant ? t with { Shape = [3], ShapeSignature = [3] } : t);
        Assert.Equal(["2x4"], ShapeTexts.Outputs(model, ""));
        Assert.Equal(["?"], ShapeTexts.Outputs(model with { Subgraphs = [graph with { Tensors = tensors }] }, ""));
    }

    private static ModelGraph Model(Func<GraphBuilder, ZooTensor, ZooTensor> build) => Zoo.Read(g => g.Output(build(g, g.Input([1, 8]))));
}
