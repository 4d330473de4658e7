using PerfSage.Contracts.Budgets;
using PerfSage.Core.Execution;
using PerfSage.Core.Graphs;
using PerfSage.Core.TfLite;
using PerfSage.Zoo.Building;
using PerfSage.Zoo.Schema;
using PerfSage.Zoo.Serialization;
using OperatorOptions = PerfSage.Zoo.Schema.OperatorOptions;
using OptionField = PerfSage.Zoo.Schema.OptionField;
using TensorType = PerfSage.Zoo.Schema.TensorType;

namespace PerfSage.Core.Tests.Execution;

/// <summary>Models of several subgraphs.</summary>
internal static class Calls
{
    public static readonly int[] Shape = [1, 8, 8, 4];

    /// <summary>Adds an operator that runs other subgraphs on a tensor of <see cref="Shape"/>.</summary>
    public static Tensor Call(this GraphBuilder graph, BuiltinOperator code, Tensor input, params GraphBuilder[] callees)
    {
        var output = graph.AddTensor(TensorType.Int8, Shape);
        var fields = callees.Select((c, i) => OptionField.Of(i, c.Index)).ToArray();
        var options = code switch
        {
            BuiltinOperator.StableHloComposite => new OperatorOptions((OptionsKind)21, OptionField.Of(1, callees[0].Index))
            {
                IsNewer = true,
            },
            BuiltinOperator.Call => new OperatorOptions((OptionsKind)16, fields),
            BuiltinOperator.CallOnce => new OperatorOptions((OptionsKind)103, fields),
            BuiltinOperator.If => new OperatorOptions(OptionsKind.If, fields),
            _ => new OperatorOptions(OptionsKind.While, fields),
        };
        Tensor[] inputs = code switch
        {
            BuiltinOperator.If => [graph.Input([1], TensorType.Bool), input],
            BuiltinOperator.CallOnce => [],
            _ => [input],
        };
        graph.AddOperator(code, inputs, code == BuiltinOperator.CallOnce ? [] : [output], options);
        return output;
    }

    public static ModelGraph Read(this ModelBuilder model) => TfLiteReader.Read(model.ToBytes());

    public static ModelGraph Run(this ModelBuilder model, string signature = "", long? trips = null) =>
        ExecutedGraph.Of(model.Read(), new ModelReading(InputShape: "", signature, trips));
}
