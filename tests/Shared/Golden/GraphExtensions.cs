using PerfSage.Zoo.Building;
using PerfSage.Zoo.Catalog;
using PerfSage.Zoo.Schema;

namespace PerfSage.Tests.Golden;

/// <summary>Adds the operators for which PerfSage.Zoo has no layer.</summary>
internal static class GraphExtensions
{
    public static NamedModel Model(string name, Action<GraphBuilder> build, TensorType type = TensorType.Int8) =>
        new(
            name,
            () =>
            {
                var model = new ModelBuilder(activationType: type) { Description = name };
                build(model.Main);
                return model;
            }
        );

    /// <summary>An operator with one output, which has the first operand's type and scale unless others are given.</summary>
    public static Tensor Operator(
        this GraphBuilder graph,
        BuiltinOperator code,
        IReadOnlyList<Tensor?> operands,
        IReadOnlyList<int> shape,
        OperatorOptions? options = null,
        TensorType? type = null,
        Quantization? quantization = null
    )
    {
        var output = graph.AddTensor(type ?? operands[0]!.Type, shape, quantization ?? operands[0]!.Quantization);
        graph.AddOperator(code, operands, [output], options);
        return output;
    }

    /// <summary>An operator that keeps the shape of its operand.</summary>
    public static Tensor Unary(this GraphBuilder graph, BuiltinOperator code, Tensor operand, OperatorOptions? options = null) =>
        graph.Operator(code, [operand], operand.Shape, options);

    /// <summary>An operator whose outputs are equal parts.</summary>
    public static Tensor[] Parts(
        this GraphBuilder graph,
        BuiltinOperator code,
        IReadOnlyList<Tensor?> operands,
        Tensor whole,
        int count,
        IReadOnlyList<int> shape,
        OperatorOptions? options
    )
    {
        Tensor[] parts = [.. Enumerable.Range(0, count).Select(_ => graph.AddTensor(whole.Type, shape, whole.Quantization))];
        graph.AddOperator(code, operands, parts, options);
        return parts;
    }

    /// <summary>An int8 constant of small numbers, as the weights of an operator that PerfSage.Zoo does not write.</summary>
    public static Tensor Weights(this GraphBuilder graph, params int[] shape)
    {
        var bytes = new byte[shape.Aggregate(1, (product, size) => product * size)];
        for (var i = 0; i < bytes.Length; i++)
        {
            // Spread over 41 values, more of them near zero.
            bytes[i] = unchecked((byte)(sbyte)((i * 37 % 21) - (i * 11 % 21)));
        }

        return graph.AddTensor(TensorType.Int8, shape, Quantization.PerTensor(0.01f, 0), bytes, "weights");
    }
}
