using PerfSage.Core.Tests.Golden;
using PerfSage.Tests.Golden;
using PerfSage.Zoo.Building;
using PerfSage.Zoo.Layers;
using PerfSage.Zoo.Schema;

namespace PerfSage.Core.Tests.Features;

public sealed class AxisColumnsTests
{
    private static readonly int[] Shape = [1, 4, 6, 8];

    [Theory]
    [InlineData(new[] { 1, 2 }, false, true, true)]
    [InlineData(new[] { 3 }, true, false, false)]
    [InlineData(new[] { -1, -3 }, true, false, true)]
    [InlineData(new[] { 0 }, false, false, false)]
    [InlineData(new[] { 7 }, false, false, false)]
    [InlineData(new[] { -5, 3 }, false, false, false)]
    public void A_reduction_says_which_dimensions_it_sums(int[] axes, bool channels, bool width, bool height) =>
        Assert.Equal((channels, width, height, false), Reduced(Operator(BuiltinOperator.Mean, axes)));

    [Fact]
    public void Every_kind_of_reduction_says_so()
    {
        BuiltinOperator[] kinds = [BuiltinOperator.Sum, BuiltinOperator.ReduceMax, BuiltinOperator.ReduceMin, BuiltinOperator.ReduceProd];
        Assert.All(kinds, kind => Assert.Equal((true, false, false, false), Reduced(Operator(kind, [3]))));
    }

    [Theory]
    [InlineData(BuiltinOperator.Mean)]
    [InlineData(BuiltinOperator.Transpose)]
    public void What_is_computed_at_run_time_is_not_known(BuiltinOperator code)
    {
        var columns = Columns(g => g.Output(g.Operator(code, [g.Input(Shape), g.Input([4], TensorType.Int32)], Shape)));
        Assert.Equal((false, false, false, code == BuiltinOperator.Transpose), Reduced(columns));
        Assert.Equal((0, 0), (columns["moves_channels"], columns["log.kept_in_order"]));
    }

    [Theory]
    [InlineData(new[] { 0, 1, 2, 3 }, false, 1 * 4 * 6 * 8)]
    [InlineData(new[] { 0, 2, 1, 3 }, false, 8)]
    [InlineData(new[] { 1, 0, 2, 3 }, false, 6 * 8)]
    [InlineData(new[] { 0, 1, 3, 2 }, true, 1)]
    [InlineData(new[] { 3, 0, 1, 2 }, true, 1)]
    public void A_transposition_says_how_much_it_moves_together(int[] permutation, bool movesChannels, int together)
    {
        var columns = Columns(g => g.Output(g.Transpose(g.Input(Shape), permutation)));
        Assert.Equal(movesChannels ? 1 : 0, columns["moves_channels"]);
        Assert.Equal((float)Math.Log(1 + together), columns["log.kept_in_order"]);
        Assert.Equal((false, false, false, false), Reduced(columns));
    }

    [Fact]
    public void Other_operators_have_no_axes()
    {
        var columns = Columns(g => g.Output(g.Concatenation([g.Input(Shape), g.Input(Shape)], 3)));
        Assert.Equal((false, false, false, false), Reduced(columns));
        Assert.Equal((0, 0), (columns["moves_channels"], columns["log.kept_in_order"]));
    }

    private static Dictionary<string, float> Operator(BuiltinOperator code, int[] values) =>
        Columns(g => g.Output(g.Operator(code, [g.Input(Shape), g.Constant(values, "values")], [1, 1, 1, 1])));

    private static Dictionary<string, float> Columns(Action<GraphBuilder> build) =>
        new NamedColumns(Zoo.Read(build)).OfNode(0).ToDictionary(c => c.Name, c => c.Value, StringComparer.Ordinal);

    private static (bool Channels, bool Width, bool Height, bool IsUnknown) Reduced(Dictionary<string, float> columns) =>
        (columns["reduces_channels"] > 0, columns["reduces_width"] > 0, columns["reduces_height"] > 0, columns["order_unknown"] > 0);
}
