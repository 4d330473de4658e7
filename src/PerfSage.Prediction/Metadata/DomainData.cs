namespace PerfSage.Prediction.Metadata;

/// <summary>What the predictor was trained on.</summary>
/// <param name="Kinds">By operator kind; a kind that is missing was never seen.</param>
internal sealed record DomainData(IReadOnlyDictionary<string, KindRange> Kinds, EmbeddingData Embedding);
