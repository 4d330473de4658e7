using PerfSage.Core.Graphs;
using PerfSage.Prediction.Network;

namespace PerfSage.Prediction;

/// <summary>All that the predictor says about one model; numbers per device come from <see cref="Predictor.At"/>.</summary>
/// <param name="Output">Null for a model without operators.</param>
/// <param name="UnknownOperators">Distinct names of operators that training never saw.</param>
/// <param name="Violations">Short texts: where else the model lies outside what training saw.</param>
internal sealed record ModelEstimate(ModelInput Input, NetworkOutput? Output, string[] UnknownOperators, string[] Violations)
{
    public ModelGraph Model => Input.Model;

    public bool IsInsideDomain => UnknownOperators.Length == 0 && Violations.Length == 0;

    /// <summary>Everything that puts the model outside the domain.</summary>
    public string[] DomainTexts => [.. UnknownOperators.Select(name => $"operator {name} is unknown to the predictor"), .. Violations];
}
