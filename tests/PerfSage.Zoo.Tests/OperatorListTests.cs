using PerfSage.Zoo.Schema;
using PerfSage.Zoo.Spaces.OperatorLists;
using PerfSage.Zoo.Tests.ReadBack;

namespace PerfSage.Zoo.Tests;

public class OperatorListTests
{
    // An inverted residual with squeeze-and-excitation behind a strided convolution, as lists show one.
    private static readonly ListedOperator[] Block =
    [
        new("CONV_2D", 32, 3, 16, 2, 3, 16, 1),
        new("CONV_2D", 16, 16, 16, 1, 1, 48, 1),
        new("DEPTHWISE_CONV_2D", 18, 48, 16, 1, 3, 1, 1),
        new("MEAN", 16, 48, 1, 1, 1, 1, 1),
        new("CONV_2D", 1, 48, 1, 1, 1, 8, 1),
        new("CONV_2D", 1, 8, 1, 1, 1, 48, 1),
        new("CONV_2D", 16, 48, 16, 1, 1, 16, 1),
        new("CONV_2D_GROUP", 16, 16, 16, 1, 3, 16, 4),
        new("CONCATENATION", 16, 16, 16, 1, 2, 32, 1),
        new("MEAN", 16, 32, 1, 1, 0, 1, 1),
        new("FULLY_CONNECTED", 1, 32, 1, 1, 1, 10, 1),
    ];

    [Theory]
    [InlineData(TensorType.Float32)]
    [InlineData(TensorType.Int8)]
    public void Restored_operators_stand_where_the_lines_leave_no_doubt(TensorType type)
    {
        var network = OperatorListNetwork.Build(Block, type, hasInvertedResiduals: true);
        var graph = ReadModel.Of(network.Model).Main;
        Assert.Equal(
            [
                BuiltinOperator.Conv2D,
                BuiltinOperator.Conv2D,
                BuiltinOperator.Pad,
                BuiltinOperator.DepthwiseConv2D,
                BuiltinOperator.Mean,
                BuiltinOperator.Conv2D,
                BuiltinOperator.Conv2D,
                BuiltinOperator.Logistic,
                BuiltinOperator.Mul,
                BuiltinOperator.Conv2D,
                BuiltinOperator.Add,
                BuiltinOperator.Conv2D,
                BuiltinOperator.Concatenation,
                BuiltinOperator.Mean,
                BuiltinOperator.FullyConnected,
            ],
            graph.Operators.Select(o => o.Code)
        );
        Assert.Equal([0, 1, null, 2, 3, 4, 5, null, null, 6, null, 7, 8, 9, 10], network.Lines);
        Assert.Single(graph.Inputs);
        Assert.Equal(type, graph.Inputs[0].Type);
        Assert.Equal([1, 10], graph.Outputs.Single().Shape);
        Assert.Equal(
            (16 * 16 * ((27 * 16) + (16 * 48) + (9 * 48) + (48 * 16) + (9 * 4 * 16))) + (2 * 48 * 8) + 320,
            graph.Operators.Sum(o => o.Macs)
        );
    }

    [Fact]
    public void The_sum_reads_the_input_of_the_block_and_the_gate_the_filtered_image()
    {
        var operators = ReadModel.Of(OperatorListNetwork.Build(Block, TensorType.Float32, hasInvertedResiduals: true).Model).Main.Operators;
        Assert.Equal([operators[9].Outputs[0].Name, operators[0].Outputs[0].Name], operators[10].Inputs.Select(t => t!.Name));
        Assert.Equal([operators[3].Outputs[0].Name, operators[7].Outputs[0].Name], operators[8].Inputs.Select(t => t!.Name));
        Assert.Equal(operators[8].Outputs[0].Name, operators[9].Inputs[0]!.Name);
    }

    [Fact]
    public void No_sum_is_restored_unless_the_architecture_is_said_to_have_them() =>
        Assert.DoesNotContain(
            ReadModel.Of(OperatorListNetwork.Build(Block, TensorType.Float32, hasInvertedResiduals: false).Model).Main.Operators,
            o => o.Code is BuiltinOperator.Add
        );

    [Fact]
    public void An_operator_whose_input_nothing_gives_reads_a_new_input() =>
        Assert.Equal(
            [
                [1, 32, 32, 3],
                [1, 5, 5, 7],
            ],
            ReadModel
                .Of(
                    OperatorListNetwork
                        .Build([Block[0], new("CONV_2D", 5, 7, 5, 1, 3, 16, 1)], TensorType.Float32, hasInvertedResiduals: false)
                        .Model
                )
                .Main.Inputs.Select(t => t.Shape)
        );

    [Fact]
    public void Kinds_that_no_list_has_are_refused() =>
        Assert.Throws<ArgumentException>(() =>
            OperatorListNetwork.Build([Block[0] with { Kind = "LSTM" }], TensorType.Float32, hasInvertedResiduals: false)
        );
}
