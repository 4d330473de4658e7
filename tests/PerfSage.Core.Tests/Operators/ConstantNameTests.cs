using PerfSage.Core.Graphs;
using PerfSage.Core.Operators;
using PerfSage.Zoo.Schema;

namespace PerfSage.Core.Tests.Operators;

public sealed class ConstantNameTests
{
    private static readonly string[] Nothing = ["constant", "constant", "constant", "constant"];

    // Of inputs 0 to 3.
    private static readonly Dictionary<string[], BuiltinOperator[]> Names = new()
    {
        [["constant", "weights", "bias", "constant"]] =
        [
            BuiltinOperator.Conv2D,
            BuiltinOperator.DepthwiseConv2D,
            BuiltinOperator.Conv3D,
            BuiltinOperator.FullyConnected,
        ],
        [["constant", "weights", "constant", "bias"]] = [BuiltinOperator.TransposeConv, BuiltinOperator.Conv3DTranspose],
        [["weights", "weights", "weights", "weights"]] =
        [
            BuiltinOperator.BatchMatMul,
            BuiltinOperator.Svdf,
            BuiltinOperator.Lstm,
            BuiltinOperator.Rnn,
            BuiltinOperator.UnidirectionalSequenceLstm,
            BuiltinOperator.UnidirectionalSequenceRnn,
            BuiltinOperator.BidirectionalSequenceLstm,
            BuiltinOperator.BidirectionalSequenceRnn,
        ],
    };

    [Fact]
    public void Constants_are_called_what_they_are() =>
        Assert.All(
            OperatorCatalog.All,
            kind =>
                Assert.Equal(
                    Names.FirstOrDefault(n => n.Value.Contains((BuiltinOperator)kind.Code)).Key ?? Nothing,
                    Enumerable.Range(0, 4).Select(kind.Constants.Of)
                )
        );

    [Fact]
    public void Kinds_with_image_filters_are_few() =>
        Assert.Equal(
            [BuiltinOperator.Conv2D, BuiltinOperator.DepthwiseConv2D, BuiltinOperator.TransposeConv],
            OperatorCatalog.All.Where(kind => kind.HasImageFilter).Select(kind => (BuiltinOperator)kind.Code)
        );

    [Fact]
    public void An_image_filter_has_four_dimensions()
    {
        Assert.NotNull(Operator(Convolutions.Conv2D, [8, 3, 3, 4]).ImageFilter);
        Assert.Null(Operator(Convolutions.Conv2D, [8, 3, 3]).ImageFilter);
        Assert.Null(Operator(MatrixProducts.FullyConnected, [8, 3, 3, 4]).ImageFilter);
        Assert.Null(Operator(Convolutions.Conv2D, [8, 3, 3, 4], slot: 0).ImageFilter);
    }

    private static OperatorInfo Operator(OperatorKind kind, int[] shape, int slot = 1)
    {
        var filter = new TensorInfo("filter", shape, Graphs.TensorType.Int8, Quantization.None, true, false, false, null);
        return new(kind, slot == 1 ? [null, filter] : [filter], slot == 1 ? [-1, 0] : [0], [], [], Graphs.OperatorOptions.None);
    }
}
