using PerfSage.Core.Features;
using PerfSage.Prediction.Metadata;

namespace PerfSage.Prediction.Domain;

/// <summary>Which operator kinds the network has learned, and how it numbers them.</summary>
internal sealed class TrainingVocabulary(PredictorMetadata metadata)
{
    // By this program's index. Kinds that training never saw go into the unknown bucket: their own weights are still random.
    private readonly long[] numbers =
    [
        .. FeatureSchema.Kinds.Select(
            (name, index) =>
                index != 0 && metadata.Domain.Kinds.TryGetValue(name, out var kind) && kind.Count > 0
                    ? Math.Max(0, Array.IndexOf(metadata.Features.Kinds, name))
                    : 0L
        ),
    ];

    /// <param name="kinds">Indices into <see cref="FeatureSchema.Kinds"/>.</param>
    /// <returns>The network's own.</returns>
    public long[] Translate(long[] kinds) => Array.ConvertAll(kinds, kind => numbers[kind]);
}
