using PerfSage.Core.TfLite;
using PerfSage.Zoo.Building;
using PerfSage.Zoo.Schema;

namespace PerfSage.Core.Tests.TfLite;

public sealed class DataFlowTests
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
    public void A_variable_may_be_read_though_nothing_writes_it()
    {
        var bytes = Zoo.Bytes(g =>
        {
            var x = g.Input([1, 4, 4, 2]);
            var state = g.AddTensor(TensorType.Int8, [1, 4, 4, 2], isVariable: true);
            var y = Activation(g);
            g.AddOperator(BuiltinOperator.Add, [x, state], [y]);
            g.Output(y);
        });
        Assert.Single(TfLiteReader.Read(bytes).Operators);
    }

    [Fact]
    public void Every_tensor_has_one_origin()
    {
        Assert.Equal("operator 0 RELU writes tensor 0 'input', an input of the subgraph", Writes((g, x) => x));
        Assert.Equal(
            "operator 0 RELU writes tensor 1 'constant', which holds data",
            Writes((g, x) => g.AddTensor(TensorType.Int8, [2], data: [1, 2], name: "constant"))
        );
        Assert.Equal(
            "operator 0 RELU writes tensor 1 'state', a variable",
            Writes((g, x) => g.AddTensor(TensorType.Int8, [2], name: "state", isVariable: true))
        );
        Assert.Equal(
            "operator 1 RELU writes tensor 1 'tensor', which another operator has written",
            Writes(
                (g, x) =>
                {
                    var y = Activation(g);
                    g.AddOperator(BuiltinOperator.Relu, [x], [y]);
                    return y;
                }
            )
        );
    }

    private static string Writes(Func<GraphBuilder, Tensor, Tensor> target) =>
        Fails(g =>
        {
            var x = g.Input([1, 4, 4, 2]);
            var y = target(g, x);
            g.AddOperator(BuiltinOperator.Relu, [x], [y]);
            g.Output(y);
        });

    private static Tensor Activation(GraphBuilder graph) => graph.AddTensor(TensorType.Int8, [1, 4, 4, 2]);

    private static string Fails(Action<GraphBuilder> build) =>
        Assert.Throws<ModelFormatException>(() => TfLiteReader.Read(Zoo.Bytes(build))).Message;
}
