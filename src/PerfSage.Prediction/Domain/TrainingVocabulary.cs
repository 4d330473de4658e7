using PerfSage.Core.Features;
using PerfSage.Core.Graphs;
using PerfSage.Prediction.Metadata;

namespace PerfSage.Prediction.Domain;

/// <summary>Which operator kinds the network has learned.</summary>
internal sealed class TrainingVocabulary(DomainData domain)
{
    private readonly bool[] learned = [.. FeatureSchema.Kinds.Select((name, index) => index != 0 && domain.Kinds.TryGetValue(name, out var kind) && kind.Count > 0)];

    /// <summary>The same operators with those that training never saw in the unknown bucket: their own weights are still random.</summary>
    public GraphFeatures Translate(GraphFeatures features) =>
        features with { OperatorKinds = Array.ConvertAll(features.OperatorKinds, kind => learned[kind] ? kind : 0) };

    /// <returns>Distinct names, in the model's order.</returns>
    public string[] UnknownOperators(ModelGraph model) =>
        model.Operators.Where(op => !learned[OperatorKinds.IndexOf(op)]).Select(op => op.Name).Distinct(StringComparer.Ordinal).ToArray();
}
