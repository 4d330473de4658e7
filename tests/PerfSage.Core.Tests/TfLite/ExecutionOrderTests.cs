using PerfSage.Core.TfLite;
using PerfSage.Zoo.Building;
using PerfSage.Zoo.Schema;

namespace PerfSage.Core.Tests.TfLite;

public sealed class ExecutionOrderTests
{
    [Fact]
    public void An_operator_cannot_read_what_it_writes() =>
        Assert.Equal(
            "operator 0 ADD reads tensor 1 'tensor' before it is written",
            Fails(g =>
            {
                var (x, y) = (g.Input([1, 4, 4, 2]), Activation(g));
                g.AddOperator(BuiltinOperator.Add, [x, y], [y]);
                g.Output(y);
            })
        );

    [Fact]
    public void An_operator_cannot_read_what_a_later_one_writes() =>
        Assert.Equal(
            "operator 0 RELU reads tensor 2 'tensor_1' before it is written",
            Fails(g =>
            {
                var (x, y, z) = (g.Input([1, 4, 4, 2]), Activation(g), Activation(g));
                g.AddOperator(BuiltinOperator.Relu, [z], [y]);
                g.AddOperator(BuiltinOperator.Tanh, [x], [z]);
                g.Output(y);
            })
        );

    [Fact]
    public void A_variable_may_be_read_before_it_is_written()
    {
        var bytes = Zoo.Bytes(g =>
        {
            var x = g.Input([1, 4, 4, 2]);
            var state = g.AddTensor(TensorType.Int8, [1, 4, 4, 2], isVariable: true);
            var y = Activation(g);
            g.AddOperator(BuiltinOperator.Add, [x, state], [y]);
            g.AddOperator(BuiltinOperator.Relu, [y], [state]);
            g.Output(y);
        });
        Assert.Equal(2, TfLiteReader.Read(bytes).Operators.Count());
    }

    private static Tensor Activation(GraphBuilder graph) => graph.AddTensor(TensorType.Int8, [1, 4, 4, 2]);

    private static string Fails(Action<GraphBuilder> build) =>
        Assert.Throws<ModelFormatException>(() => TfLiteReader.Read(Zoo.Bytes(build))).Message;
}
