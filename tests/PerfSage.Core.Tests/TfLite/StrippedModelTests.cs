using PerfSage.Core.TfLite;
using PerfSage.Zoo.Building;
using PerfSage.Zoo.Layers;
using PerfSage.Zoo.Schema;
using PerfSage.Zoo.Serialization;

namespace PerfSage.Core.Tests.TfLite;

/// <summary>A file that was stripped of its weights says so by saying how well they compress.</summary>
public sealed class StrippedModelTests
{
    [Theory]
    [InlineData(6.5f, 0.25f, true)]
    [InlineData(8.5f, 0.25f, false)]
    [InlineData(-1f, 0.25f, false)]
    [InlineData(6.5f, 1.5f, false)]
    [InlineData(float.NaN, 0.25f, false)]
    public void It_is_read_if_its_numbers_can_be_statistics(float min, float max, bool isRead) => Check(isRead, g => Convolve(g, min, max));

    [Fact]
    public void A_file_that_holds_other_weights_was_not_stripped() =>
        Check(
            isRead: false,
            g =>
            {
                Convolve(g, 6.5f, 0.25f);
                g.Output(g.FullyConnected(g.Input([1, 8]), 8));
            }
        );

    [Fact]
    public void It_may_keep_short_constants() =>
        Check(
            isRead: true,
            g =>
            {
                Convolve(g, 6.5f, 0.25f);
                g.Output(g.Mean(g.Input([1, 8, 8, 4]), [1, 2]));
            }
        );

    [Fact]
    public void Weights_of_real_numbers_say_so_too_and_have_no_statistics()
    {
        var model = new ModelBuilder(activationType: TensorType.Float32) { OmitWeights = true };
        model.Main.Output(model.Main.Conv2D(model.Main.Input([1, 8, 8, 4]), 8, 3));
        var op = TfLiteReader.Read(model.ToBytes()).Operators.Single();
        Assert.All(op.Constants, t => Assert.True(t is { IsStripped: true, Statistics: null }));
    }

    private static void Convolve(GraphBuilder graph, float min, float max)
    {
        var quantization = Quantization.PerTensor(0.1f, 0) with { Min = [min], Max = [max] };
        var y = graph.AddTensor(TensorType.Int8, [1, 3]);
        graph.AddOperator(
            BuiltinOperator.FullyConnected,
            [graph.Input([1, 40]), graph.AddTensor(TensorType.Int8, [3, 40], quantization)],
            [y]
        );
        graph.Output(y);
    }

    private static void Check(bool isRead, Action<GraphBuilder> build)
    {
        var error = Record.Exception(() => TfLiteReader.Read(Zoo.Bytes(build)));
        Assert.Equal(isRead, error is null);
        Assert.True(isRead || error is ModelFormatException);
    }
}
