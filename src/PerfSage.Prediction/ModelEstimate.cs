using PerfSage.Core.Graphs;
using PerfSage.Prediction.Network;

namespace PerfSage.Prediction;

/// <summary>All that the network says about one model; numbers per device come from <see cref="Predictor.At"/>.</summary>
/// <param name="Nodes">[N, F], the node columns that the network was given.</param>
/// <param name="Output">Null for a model without operators.</param>
/// <param name="UnknownOperators">Distinct names of operators that training never saw.</param>
internal sealed record ModelEstimate(ModelInput Input, float[] Nodes, NetworkOutput? Output, string[] UnknownOperators)
{
    public ModelGraph Model => Input.Model;

    /// <summary>Everything that puts a model outside the domain.</summary>
    public static string[] Texts(IEnumerable<string> unknownOperators, IEnumerable<string> violations) =>
        [.. unknownOperators.Select(name => $"operator {name} is unknown to the predictor"), .. violations];
}
