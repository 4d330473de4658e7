using PerfSage.Core.Graphs;
using PerfSage.Core.Shapes;
using PerfSage.Zoo.Schema;
using OperatorOptions = PerfSage.Zoo.Schema.OperatorOptions;
using TensorType = PerfSage.Zoo.Schema.TensorType;

namespace PerfSage.Core.Tests.Shapes.Cases;

/// <summary>An operator on numbers that are known, and those that it makes.</summary>
/// <param name="Outputs">Shape and numbers of each output.</param>
internal sealed record ValueCase(BuiltinOperator Code, IReadOnlyList<Operand> Inputs, params IReadOnlyList<Operand> Outputs)
{
    public OperatorOptions? Options { get; init; }

    /// <summary>Of what the operator makes: whole numbers, or truth values.</summary>
    public TensorType Type { get; init; } = TensorType.Int32;

    /// <summary>The numbers become sizes of zeros, which show them: 1,000 is added, for those that are no sizes.</summary>
    public ModelGraph Read() =>
        Zoo.Read(graph =>
        {
            var inputs = Inputs.Select(i => i.Add(graph)).ToArray();
            var made = Outputs.Select(o => graph.AddTensor(Type, o.Shape)).ToArray();
            graph.AddOperator(Code, inputs, made, Options);
            foreach (var (tensor, output) in made.Zip(Outputs))
            {
                var (count, thousand) = (output.Values!.Length, graph.Constant([1000], "thousand"));
                var (number, flat) = (graph.AddTensor(TensorType.Int32, output.Shape), graph.AddTensor(TensorType.Int32, [count]));
                var (sizes, shown) = (graph.AddTensor(TensorType.Int32, [count]), graph.AddTensor(TensorType.Float32, [-1]));
                graph.AddOperator(BuiltinOperator.Cast, [tensor], [number]);
                graph.AddOperator(BuiltinOperator.Reshape, [number, graph.Constant([-1], "shape")], [flat]);
                graph.AddOperator(BuiltinOperator.Add, [flat, thousand], [sizes]);
                graph.AddOperator(BuiltinOperator.Fill, [sizes, graph.Constant([0], "zero", [])], [shown]);
                graph.Output(shown);
            }
        });

    /// <returns>The numbers of each output, or a question mark.</returns>
    public static string[] Numbers(ModelGraph model) =>
        [
            .. ShapePropagation
                .Apply(model, InputShapes.None)
                .Model.Operators.Where(o => o.Is(Core.Operators.OperatorCatalog.Of((int)BuiltinOperator.Fill)))
                .Skip(model.Operators.First().Code == (int)BuiltinOperator.Fill ? 1 : 0)
                .Select(o => o.Outputs[0])
                .Select(t => t.IsDynamic ? "?" : string.Join(' ', t.Shape.Select(size => size - 1000))),
        ];
}
