using PerfSage.Zoo.Building;
using PerfSage.Zoo.Layers;
using PerfSage.Zoo.Schema;
using static PerfSage.Core.Tests.Shapes.OpenTensors;

namespace PerfSage.Core.Tests.Shapes;

/// <summary>What no runtime would run has no shape, and why is told.</summary>
public sealed class RefusedShapeTests
{
    [Theory]
    [InlineData(BuiltinOperator.Add, "1x8", "1x7", "1x8 and 1x7 do not fit each other")]
    [InlineData(BuiltinOperator.Concatenation, "1x8", "2x8x1", "1x8 and 2x8x1 do not fit each other")]
    [InlineData(BuiltinOperator.Pack, "1x8", "1x7", "1x8 and 1x7 do not fit each other")]
    [InlineData(BuiltinOperator.BatchMatMul, "4x8", "7x4", "the number of rows of the second matrix is 7, not 8")]
    [InlineData(BuiltinOperator.BatchMatMul, "8", "8x4", "input 0 has 1 dimensions, not 2 or more")]
    [InlineData(BuiltinOperator.FullyConnected, "1x8", "4x3", "an input of 8 is no multiple of 3")]
    [InlineData(BuiltinOperator.Conv2D, "1x8", "4x1x1x8", "input 0 has 2 dimensions, not 4")]
    [InlineData(BuiltinOperator.Conv2D, "1x8x8x4", "4x1x1x3", "channels of 4 is no multiple of 3")]
    [InlineData(BuiltinOperator.GatherNd, "1x8", "3x3", "3x3 are no places in 1x8")]
    [InlineData(BuiltinOperator.Unpack, "3x8", "1", "dimension 0 is 3, not 1")]
    public void What_no_runtime_would_run_is_told(BuiltinOperator code, string first, string second, string reason)
    {
        var model = Zoo.Read(g => g.Output(Open(g, code, [4, 4, -1], g.Input(Sizes(first)), g.Input(Sizes(second)))));
        var kind = model.Operators.Single().Name;
        Assert.Equal([$"the shape of tensor '{code}', which {kind} #0 makes, cannot be computed: {reason}"], ShapeTexts.Reasons(model));
    }

    [Theory]
    [InlineData(BuiltinOperator.Reshape, new[] { 5, -1 }, "an input of 24 is no multiple of 5")]
    [InlineData(BuiltinOperator.Reshape, new[] { -1, -1 }, "-1x-1 is no shape")]
    [InlineData(BuiltinOperator.Reshape, new[] { 5, 5 }, "4x6 has other elements than 5x5")]
    [InlineData(BuiltinOperator.Transpose, new[] { 0, 0 }, "0, 0 is no order of 2 dimensions")]
    [InlineData(BuiltinOperator.Transpose, new[] { 0, 2 }, "there is no dimension 2 among 2")]
    [InlineData(BuiltinOperator.Mean, new[] { -3 }, "there is no dimension -3 among 2")]
    [InlineData(BuiltinOperator.Tile, new[] { 2 }, "the number of multiples is 1, not 2")]
    [InlineData(BuiltinOperator.Tile, new[] { -2, 1 }, "input 1 is no shape: -2, 1")]
    [InlineData(BuiltinOperator.Tile, new[] { 2_000_000_000, 3 }, "it is too large")]
    [InlineData(BuiltinOperator.Tile, new[] { 500_000_000, 300_000_000 }, "it would be 2000000000x1800000000")]
    [InlineData(BuiltinOperator.Pad, new[] { 1, 1 }, "the number of amounts is 2, not 4")]
    [InlineData(BuiltinOperator.BroadcastTo, new[] { 4, 1 }, "4x6 cannot be repeated to 4x1")]
    public void Numbers_that_do_not_fit_are_told(BuiltinOperator code, int[] numbers, string reason)
    {
        var model = Zoo.Read(g => g.Output(Open(g, code, [4, -1], g.Input([4, 6]), g.Constant(numbers, "numbers"))));
        Assert.EndsWith($"cannot be computed: {reason}", Assert.Single(ShapeTexts.Reasons(model)), StringComparison.Ordinal);
    }

    [Fact]
    public void More_dimensions_than_any_kernel_takes_are_refused()
    {
        int[] many = [.. Enumerable.Repeat(1, 33)];
        var flat = Zoo.Read(g => g.Output(Open(g, BuiltinOperator.Reshape, [-1], g.Input(many), g.Constant([1], "shape"))));
        Assert.Equal(["?"], ShapeTexts.Outputs(flat, ""));
        Assert.Equal(["?"], ShapeTexts.Outputs(Zoo.Read(g => g.Output(Open(g, BuiltinOperator.Relu, [-1], g.Input(many)))), ""));
        Assert.Equal(
            ["?"],
            ShapeTexts.Outputs(Zoo.Read(g => g.Output(Open(g, BuiltinOperator.Fill, [-1], g.Constant(many, "shape"), g.Input([])))), "")
        );
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void Other_outputs_than_a_kernel_has_are_told(int outputs)
    {
        var model = Zoo.Read(g =>
        {
            var made = Enumerable.Range(0, outputs).Select(_ => g.AddTensor(TensorType.Int8, [1], signature: [-1])).ToArray();
            g.AddOperator(BuiltinOperator.Relu, [g.Input([8])], made);
            g.Output([.. made, g.Relu(g.Input([1, 8], signature: [-1, 8]))]);
        });
        Assert.Equal(outputs, ShapeTexts.Reasons(model).Count(r => r.EndsWith("it has 2 outputs and not 1", StringComparison.Ordinal)));
        Assert.Equal([.. Enumerable.Repeat("?", outputs), "1x8"], ShapeTexts.Outputs(model, ""));
    }

    [Fact]
    public void What_the_file_fixes_does_not_count_where_no_runtime_would_run_it()
    {
        var model = Zoo.Read(g =>
        {
            var y = g.AddTensor(TensorType.Int8, [1, 8], name: "sum");
            g.AddOperator(BuiltinOperator.Add, [g.Input([1, 8], signature: [-1, 8]), g.Input([1, 7])], [y]);
            g.Output(y);
        });
        Assert.Equal(["?"], ShapeTexts.Outputs(model, ""));
    }

    [Fact]
    public void A_transposed_convolution_keeps_its_batch()
    {
        var model = Zoo.Read(g =>
        {
            var (shape, filter) = (g.Constant([1, 8, 8, 5], "shape"), g.Input([5, 3, 3, 4]));
            g.Output(Open(g, BuiltinOperator.TransposeConv, [-1, 8, 8, 5], shape, filter, g.Input([2, 4, 4, 4])));
        });
        Assert.EndsWith("cannot be computed: the batch is 1, not 2", Assert.Single(ShapeTexts.Reasons(model)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new[] { 4, 3 })]
    [InlineData(new[] { 9, -1 })]
    [InlineData(new[] { -1, -1 })]
    [InlineData(new[] { 10, -2 })]
    public void Parts_that_do_not_add_up_are_told(int[] parts)
    {
        var model = Zoo.Read(g =>
        {
            var (y, z) = (g.AddTensor(TensorType.Int8, [1], signature: [-1]), g.AddTensor(TensorType.Int8, [1], signature: [-1]));
            g.AddOperator(BuiltinOperator.SplitV, [g.Input([8]), g.Constant(parts, "sizes"), g.Constant([0], "axis", [])], [y, z]);
            g.Output(y, z);
        });
        var expected = $"cannot be computed: parts of {string.Join(", ", parts)} do not fit into 8";
        Assert.All(ShapeTexts.Reasons(model), reason => Assert.EndsWith(expected, reason, StringComparison.Ordinal));
        Assert.Equal(["?", "?"], ShapeTexts.Outputs(model, ""));
    }

    [Theory]
    [InlineData(new[] { 5 }, new[] { 4 }, "4 elements from 5 on are not in a dimension of 8")]
    [InlineData(new[] { -1 }, new[] { 4 }, "4 elements from -1 on are not in a dimension of 8")]
    [InlineData(new[] { 0, 0 }, new[] { 4 }, "the number of begins is 2, not 1")]
    public void A_slice_beyond_its_tensor_is_told(int[] begin, int[] size, string reason)
    {
        var model = Zoo.Read(g =>
            g.Output(Open(g, BuiltinOperator.Slice, [-1, -1], g.Input([8]), g.Constant(begin, "begin"), g.Constant(size, "size")))
        );
        Assert.EndsWith($"cannot be computed: {reason}", Assert.Single(ShapeTexts.Reasons(model)), StringComparison.Ordinal);
    }

    private static int[] Sizes(string text) => [.. text.Split('x').Select(int.Parse)];
}
