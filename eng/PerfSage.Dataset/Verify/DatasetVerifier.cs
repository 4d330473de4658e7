using System.Globalization;
using PerfSage.Core.Analysis;
using PerfSage.Core.Graphs;
using PerfSage.Core.Operators;
using PerfSage.Dataset.Labels;

namespace PerfSage.Dataset.Verify;

/// <summary>Compares what the reader and the analysis find in every labelled graph with the figures its generator wrote down.</summary>
internal static class DatasetVerifier
{
    private static readonly (string Column, Func<ModelGraph, long> Measure)[] Checks =
    [
        ("n_ops", g => Entry(g).Operators.Length),
        ("n_tensors", g => Entry(g).Tensors.Length),
        ("macs", g => g.Operators.Sum(MacCounter.Count)),
        ("params", g => Parameters(g).Sum(t => t.Elements)),
        ("weight_bytes", g => Parameters(g).Sum(t => t.Bytes)),
        ("act_bytes_max", g => Activations(g).Max(t => t.Elements)),
        ("act_bytes_sum", g => Activations(g).Sum(t => t.Elements)),
    ];

    public static IReadOnlyList<ColumnAgreement> Verify(string folder)
    {
        var results = Checks.Select(c => new ColumnAgreement(c.Column)).ToArray();
        foreach (var model in DatasetReader.Read(folder))
        {
            for (var i = 0; i < Checks.Length; i++)
            {
                var expected = long.Parse(model.Row.Text(Checks[i].Column), CultureInfo.InvariantCulture);
                results[i].Add(model.Id, expected, Checks[i].Measure(model.Graph), OperatorNames(model.Graph));
            }
        }

        return results;
    }

    // What runs in every inference; other subgraphs set variables once.
    private static Subgraph Entry(ModelGraph graph) => graph.Subgraphs[0];

    // The state of a recurrent operator stays from one inference to the next.
    private static IEnumerable<TensorInfo> Activations(ModelGraph graph) => Entry(graph).Tensors.Where(t => !t.IsConstant && !t.IsVariable);

    // Weights and biases of what multiplies; shapes, axes, paddings and scalar operands are constants as well.
    private static IEnumerable<TensorInfo> Parameters(ModelGraph graph) =>
        Entry(graph)
            .Operators.SelectMany(o =>
                o.Constants.Where(c =>
                    MacCounter.Count(o) > 0
                        ? !o.Is(Convolutions.TransposeConv) || c != o.Input(0)
                        : c.Type != TensorType.Int32 && c.Elements > 1
                )
            )
            .Distinct(ReferenceEqualityComparer.Instance)
            .Cast<TensorInfo>();

    private static string[] OperatorNames(ModelGraph graph) =>
        graph.Operators.Select(o => o.Name).Distinct(StringComparer.Ordinal).ToArray();
}
