using PerfSage.Zoo.Building;
using PerfSage.Zoo.Schema;
using ZooTensor = PerfSage.Zoo.Building.Tensor;

namespace PerfSage.Core.Tests.Shapes;

/// <summary>Operators whose results the file leaves open.</summary>
internal static class OpenTensors
{
    /// <returns>Its result, of which -1 in the signature leaves dimensions open.</returns>
    public static ZooTensor Open(GraphBuilder graph, BuiltinOperator code, int[] signature, params ZooTensor[] operands)
    {
        var output = graph.AddTensor(
            TensorType.Float32,
            [.. signature.Select(size => Math.Max(1, size))],
            name: $"{code}",
            signature: signature
        );
        graph.AddOperator(
            code,
            operands,
            [output],
            code == BuiltinOperator.Mean ? new OperatorOptions(OptionsKind.Reducer) : Options(code)
        );
        return output;
    }

    private static OperatorOptions? Options(BuiltinOperator code) =>
        code == BuiltinOperator.Conv2D ? new(OptionsKind.Conv2D, OptionField.Of(1, 1), OptionField.Of(2, 1)) : null;
}
