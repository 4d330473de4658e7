using PerfSage.Core.Graphs;
using PerfSage.Zoo.Schema;
using OperatorOptions = PerfSage.Zoo.Schema.OperatorOptions;
using TensorType = PerfSage.Zoo.Schema.TensorType;

namespace PerfSage.Core.Tests.Shapes.Cases;

/// <summary>An operator, and the shapes of its outputs as TensorFlow Lite's kernel computes them.</summary>
/// <param name="Inputs">Null for one that is left out.</param>
internal sealed record ShapeCase(BuiltinOperator Code, IReadOnlyList<Operand?> Inputs, params IReadOnlyList<int[]> Outputs)
{
    public OperatorOptions? Options { get; init; }

    public TensorType OutputType { get; init; } = TensorType.Float32;

    public ModelGraph Read() =>
        Zoo.Read(graph =>
        {
            var inputs = Inputs.Select(i => i?.Add(graph)).ToArray();
            var outputs = Outputs.Select(shape => graph.AddTensor(OutputType, shape)).ToArray();
            graph.AddOperator(Code, inputs, outputs, Options);
            graph.Output(outputs);
        });
}
