using PerfSage.Core.Analysis;
using PerfSage.Core.Graphs;
using PerfSage.Core.TfLite;

namespace PerfSage.Dataset.Measured;

/// <summary>What the reader finds in a rebuilt graph.</summary>
/// <param name="Parameters">Elements of constants that are weights or biases: all but the whole-number parameters of operators.</param>
internal sealed record GraphFigures(MeasuredModel Model, int Operators, long Macs, long Parameters)
{
    /// <summary>Relative to what the source says.</summary>
    public double MacsError => Math.Abs((double)(Macs - (Model.Macs ?? Macs)) / Math.Max(1, Model.Macs ?? Macs));

    public double ParametersError => Math.Abs((double)(Parameters - (Model.Parameters ?? Parameters)) / Math.Max(1, Model.Parameters ?? 1));

    /// <param name="model">One with a graph.</param>
    public static GraphFigures Of(MeasuredModel model)
    {
        var graph = TfLiteReader.Read(model.Model!());
        var operators = graph.Operators.ToArray();
        // Parameters of operators keep their content; weights, biases and zeros that are added to nothing are stripped.
        var weights = operators.SelectMany(op => op.Constants.Where(t => IsWeight(op, t))).Distinct(ReferenceEqualityComparer.Instance);
        return new GraphFigures(model, operators.Length, MacCounter.PerInference(graph), weights.Cast<TensorInfo>().Sum(t => t.Elements));
    }

    // An image that nobody writes is the zero of a node that nothing enters.
    private static bool IsWeight(OperatorInfo op, TensorInfo tensor) => tensor.IsStripped && tensor != op.Input(0);
}
