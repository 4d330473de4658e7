using PerfSage.Zoo.Building;
using PerfSage.Zoo.Layers;
using PerfSage.Zoo.Schema;
using ModelGraph = PerfSage.Core.Graphs.ModelGraph;
using ZooTensor = PerfSage.Zoo.Building.Tensor;

namespace PerfSage.Core.Tests.Shapes;

/// <summary>Sizes that graphs compute from shapes, in the chains that exporters write.</summary>
public sealed class SizeArithmeticTests
{
    [Fact]
    public void Keras_flattens_to_a_packed_shape()
    {
        var model = Images(
            (g, x) =>
            {
                var shape = Pack(g, Dimension(g, Shape(g, x), 0), g.Constant([-1], "rest", []));
                return Made(g, BuiltinOperator.Reshape, [-1, -1], x, shape);
            }
        );
        Assert.Equal("2x1440", Last(model, "2x10x12x12"));
    }

    [Fact]
    public void Keras_upsamples_by_a_multiple_of_height_and_width()
    {
        var model = Images(
            (g, x) =>
            {
                var slice = Numbers(g, 2);
                g.AddOperator(
                    BuiltinOperator.StridedSlice,
                    [Shape(g, x), g.Constant([1], "begin"), g.Constant([3], "end"), g.Constant([1], "strides")],
                    [slice],
                    new OperatorOptions(OptionsKind.StridedSlice)
                );
                var size = Numbers(g, 2);
                g.AddOperator(BuiltinOperator.Mul, [slice, g.Constant([2, 3], "factor")], [size], new OperatorOptions(OptionsKind.Mul));
                return Made(g, BuiltinOperator.ResizeNearestNeighbor, [-1, -1, -1, 12], x, size);
            }
        );
        Assert.Equal("2x20x36x12", Last(model, "2x10x12x12"));
    }

    [Fact]
    public void PyTorch_views_heads_of_attention()
    {
        var model = Images(
            (g, x) =>
            {
                var shape = Shape(g, x);
                var rows = Numbers(g, null);
                g.AddOperator(
                    BuiltinOperator.Mul,
                    [Dimension(g, shape, 1), Dimension(g, shape, 2)],
                    [rows],
                    new OperatorOptions(OptionsKind.Mul)
                );
                var row = Numbers(g, 1);
                g.AddOperator(BuiltinOperator.Reshape, [rows, g.Constant([1], "one")], [row]);
                var joined = Numbers(g, 4);
                g.AddOperator(
                    BuiltinOperator.Concatenation,
                    [Gathered(g, shape, 0), row, g.Constant([3, 4], "heads")],
                    [joined],
                    new OperatorOptions(OptionsKind.Concatenation)
                );
                var heads = Made(g, BuiltinOperator.Reshape, [-1, -1, 3, 4], x, joined);
                return Made(g, BuiltinOperator.Transpose, [-1, 3, -1, 4], heads, g.Constant([0, 2, 1, 3], "order"));
            }
        );
        Assert.Equal("2x3x120x4", Last(model, "2x10x12x12"));
    }

    [Fact]
    public void A_transposed_convolution_gets_the_shape_that_Keras_computes()
    {
        var model = Images(
            (g, x) =>
            {
                var (shape, factor) = (Shape(g, x), g.Constant([2], "factor", []));
                var (height, width) = (Numbers(g, null), Numbers(g, null));
                g.AddOperator(BuiltinOperator.Mul, [Dimension(g, shape, 1), factor], [height], new OperatorOptions(OptionsKind.Mul));
                g.AddOperator(BuiltinOperator.Mul, [Dimension(g, shape, 2), factor], [width], new OperatorOptions(OptionsKind.Mul));
                var output = Pack(g, Dimension(g, shape, 0), height, width, g.Constant([5], "channels", []));
                var filter = g.AddTensor(TensorType.Float32, [5, 3, 3, 12], data: new byte[5 * 3 * 3 * 12 * 4], name: "filter");
                return Made(g, BuiltinOperator.TransposeConv, [-1, -1, -1, 5], output, filter, x);
            }
        );
        Assert.Equal("2x20x24x5", Last(model, "2x10x12x12"));
    }

    [Fact]
    public void A_mask_is_filled_and_repeated_to_the_length_of_a_sequence()
    {
        var model = Zoo.Read(g =>
        {
            var ids = g.Input([1, 1], TensorType.Int32, [-1, -1]);
            var shape = Shape(g, ids);
            var ones = Made(g, BuiltinOperator.Fill, [-1, -1], shape, g.Constant([1], "one", []));
            var (start, step) = (g.Constant([0], "start", []), g.Constant([1], "step", []));
            var places = Made(g, BuiltinOperator.Range, [-1], start, Dimension(g, shape, 1), step);
            var wide = Made(g, BuiltinOperator.BroadcastTo, [-1, -1], places, shape);
            g.Output(Made(g, BuiltinOperator.Mul, [-1, -1], ones, wide));
        });
        Assert.Equal("3x77", Last(model, "3x77"));
    }

    [Fact]
    public void Numbers_of_a_loop_do_not_count_beyond_their_shape()
    {
        // The body sees the counter's first value only in the first step.
        var builder = new ModelBuilder();
        var (main, condition, body) = (builder.Main, builder.AddGraph("condition"), builder.AddGraph("body"));
        var x = condition.Input([2], TensorType.Int32);
        var less = condition.AddTensor(TensorType.Bool, [1]);
        condition.AddOperator(BuiltinOperator.Less, [x, x], [less]);
        condition.Output(less);
        var y = body.Input([2], TensorType.Int32);
        body.Output(body.Relu(y));
        _ = Made(body, BuiltinOperator.Fill, [-1, -1], y, body.Constant([1], "one", []));
        var z = Numbers(main, 2);
        main.AddOperator(
            BuiltinOperator.While,
            [main.Constant([3, 4], "start")],
            [z],
            new OperatorOptions(OptionsKind.While, OptionField.Of(0, 1), OptionField.Of(1, 2))
        );
        main.Output(z);
        var model = Zoo.Read(builder);
        Assert.Equal(["the shape of tensor 'Fill', which FILL #1 makes, depends on values"], ShapeTexts.Reasons(model));
    }

    private static string Last(ModelGraph model, string shapes) => ShapeTexts.Outputs(model, shapes)[^1];

    private static ModelGraph Images(Func<GraphBuilder, ZooTensor, ZooTensor> build) =>
        Zoo.Read(g => g.Output(build(g, g.Input([1, 1, 1, 12], TensorType.Float32, [-1, -1, -1, 12]))));

    private static ZooTensor Shape(GraphBuilder graph, ZooTensor x)
    {
        var shape = Numbers(graph, x.Shape.Count);
        graph.AddOperator(BuiltinOperator.Shape, [x], [shape]);
        return shape;
    }

    private static ZooTensor Dimension(GraphBuilder graph, ZooTensor shape, int axis)
    {
        var size = Numbers(graph, null);
        graph.AddOperator(
            BuiltinOperator.StridedSlice,
            [shape, graph.Constant([axis], "begin"), graph.Constant([axis + 1], "end"), graph.Constant([1], "strides")],
            [size],
            new OperatorOptions(OptionsKind.StridedSlice, OptionField.Of(4, 1))
        );
        return size;
    }

    private static ZooTensor Gathered(GraphBuilder graph, ZooTensor shape, int axis)
    {
        var size = Numbers(graph, 1);
        graph.AddOperator(
            BuiltinOperator.Gather,
            [shape, graph.Constant([axis], "index")],
            [size],
            new OperatorOptions(OptionsKind.Gather)
        );
        return size;
    }

    private static ZooTensor Pack(GraphBuilder graph, params ZooTensor[] sizes)
    {
        var shape = Numbers(graph, sizes.Length);
        graph.AddOperator(BuiltinOperator.Pack, sizes, [shape], new OperatorOptions(OptionsKind.Pack, OptionField.Of(0, sizes.Length)));
        return shape;
    }

    private static ZooTensor Numbers(GraphBuilder graph, int? count) => graph.AddTensor(TensorType.Int32, count is { } n ? [n] : []);

    private static ZooTensor Made(GraphBuilder graph, BuiltinOperator code, int[] signature, params ZooTensor[] operands)
    {
        var output = graph.AddTensor(
            TensorType.Float32,
            Array.ConvertAll(signature, size => Math.Max(1, size)),
            name: $"{code}",
            signature: signature
        );
        graph.AddOperator(code, operands, [output]);
        return output;
    }
}
