using PerfSage.Core.Shapes;
using PerfSage.Zoo.Building;
using PerfSage.Zoo.Schema;
using ModelGraph = PerfSage.Core.Graphs.ModelGraph;

namespace PerfSage.Core.Tests.Shapes;

public sealed class InputShapesTests
{
    private static readonly ModelGraph Two = Model(("ids", [1, 1], [-1, -1]), ("my mask:0", [1, 8], [-1, 8]));
    private static readonly ModelGraph One = Model(("image", [1, 1, 1, 3], [-1, -1, -1, 3]));
    private static readonly ModelGraph Fixed = Model(("image", [1, 8, 8, 3], null));

    [Theory]
    [InlineData("ids=2x5;my mask:0=2x8")]
    [InlineData(" my mask:0 = 2 x 8 , ids=2x5, ")]
    [InlineData("2x5;2x8")]
    [InlineData("2x5,2x8")]
    public void Shapes_go_to_inputs_by_name_or_by_place(string text) => Assert.Equal(["2x5", "2x8"], Inputs(Two, text));

    [Fact]
    public void An_input_that_is_open_in_the_batch_alone_need_not_be_named() => Assert.Equal(["2x5", "1x8"], Inputs(Two, "ids=2x5"));

    [Fact]
    public void A_name_may_have_the_sign_that_is_before_a_shape() =>
        Assert.Equal(["2x5"], Inputs(Model(("a=b", [1, 1], [-1, -1])), "a=b=2x5"));

    [Fact]
    public void The_name_that_a_converter_began_with_is_enough()
    {
        var model = Model(("serving_default_mask:0", [1, 1], [-1, -1]));
        Assert.Equal(["2x5"], Inputs(model, "mask=2x5"));
        Assert.Equal(["2x5"], Inputs(model, "serving_default_mask:0=2x5"));
    }

    [Fact]
    public void A_single_number_has_a_word()
    {
        var model = Model(("ids", [1, 1], [-1, -1]), ("flag", [], null));
        Assert.Equal(["2x5", ""], Inputs(model, "ids=2x5;flag=scalar"));
        Assert.Equal(["2x5", ""], Inputs(model, "2x5;scalar"));
    }

    [Fact]
    public void Nothing_said_is_no_shape() => Assert.All(new[] { "", "  ", ";" }, text => Assert.Empty(InputShapes.Parse(text).All));

    [Fact]
    public void A_fixed_shape_may_be_said() => Assert.Equal(["1x8x8x3"], Inputs(Fixed, "1x8x8x3"));

    [Theory]
    [InlineData("1xax3", "the input shape '1xax3' is not one: it is whole numbers with an x between them, as in 1x224x224x3")]
    [InlineData("1x-1x3", "the input shape '1x-1x3' is not one: it is whole numbers with an x between them, as in 1x224x224x3")]
    [InlineData("1x", "the input shape '1x' is not one: it is whole numbers with an x between them, as in 1x224x224x3")]
    [InlineData("a=", "the input shape '' is not one: it is whole numbers with an x between them, as in 1x224x224x3")]
    [InlineData("=1x3", "no input is named in '=1x3'")]
    [InlineData("1x0x3", "the input shape '1x0x3' has a dimension of 0: each is at least 1")]
    [InlineData("1x9999999999", "the input shape '1x9999999999' is impossibly large")]
    [InlineData("2000000000x2000000000", "the input shape '2000000000x2000000000' is impossibly large")]
    [InlineData("a=1x3;a=1x3", "the shape of input 'a' is given twice")]
    [InlineData("a=1x3;1x3", "the input shapes 'a=1x3;1x3' are given partly by name and partly by place")]
    public void A_text_that_is_no_shape_is_explained(string text, string expected) =>
        Assert.Equal(expected, Assert.Throws<InputShapeException>(() => InputShapes.Parse(text)).Message);

    [Theory]
    [InlineData("Ids=2x5", "the model has no input 'Ids'; it has 'ids' (?x?), 'my mask:0' (?x8)")]
    [InlineData("2x5", "1 input shape for 2 inputs: 'ids' (?x?), 'my mask:0' (?x8); name them, as in NAME=1x128;NAME=1x128")]
    [InlineData("ids=5", "input 'ids' has 2 dimensions, ?x?, and not the 1 of 5")]
    [InlineData("ids=2x5;my mask:0=2x9", "dimension 2 of input 'my mask:0' is always 8, ?x8, and not 9")]
    [InlineData("my mask:0=2x8", "input 'ids' has open dimensions, ?x?, and its shape is not given")]
    public void Shapes_that_do_not_fit_a_model_are_explained(string text, string expected) => Assert.Equal(expected, Problem(Two, text));

    [Fact]
    public void Places_and_fixed_sizes_are_checked_in_models_of_one_input()
    {
        Assert.Equal("2 input shapes for 1 input: 'image' (?x?x?x3); name them, as in NAME=1x128;NAME=1x128", Problem(One, "1x8x8x3;1x3"));
        Assert.Equal("dimension 2 of input 'image' is always 8, 1x8x8x3, and not 9", Problem(Fixed, "1x9x8x3"));
        Assert.Equal("the model has no input 'a'; it has none", Problem(Model(), "a=1x3"));
    }

    [Fact]
    public void Many_inputs_are_not_all_named()
    {
        var model = Model([.. Enumerable.Range(0, 12).Select(i => ($"{i}", new[] { 1, 1 }, (int[]?)[-1, -1]))]);
        Assert.EndsWith("'9' (?x?) and 2 more", Problem(model, "a=1x3"), StringComparison.Ordinal);
    }

    [Fact]
    public void Both_names_of_an_input_are_one() =>
        Assert.Equal(
            "the shape of input 'serving_default_a:0' is given twice",
            Problem(Model(("serving_default_a:0", [1, 1], [-1, -1])), "a=1x3;serving_default_a:0=1x3")
        );

    private static string Problem(ModelGraph model, string text) =>
        Assert.Throws<InputShapeException>(() => ShapePropagation.Apply(model, InputShapes.Parse(text))).Message;

    private static string[] Inputs(ModelGraph model, string text)
    {
        var graph = ShapePropagation.Apply(model, InputShapes.Parse(text)).Model.Subgraphs[0];
        return [.. graph.Inputs.Select(i => string.Join('x', graph.Tensors[i].Shape))];
    }

    // The builder calls all inputs so, so they are put in by hand.
    private static ModelGraph Model(params (string Name, int[] Shape, int[]? Signature)[] inputs)
    {
        var model = Zoo.Read(g => g.Output([.. inputs.Select(i => g.Input(i.Shape, TensorType.Float32, i.Signature))]));
        var graph = model.Subgraphs[0];
        return model with { Subgraphs = [graph with { Tensors = [.. graph.Tensors.Zip(inputs, (t, i) => t with { Name = i.Name })] }] };
    }
}
