namespace PerfSage.Prediction.Metadata;

/// <summary>What the predictor was trained on.</summary>
/// <param name="Kinds">By operator kind; a kind that is missing was never seen.</param>
/// <param name="Devices">Of the columns that describe a device.</param>
internal sealed record DomainData(IReadOnlyDictionary<string, KindRange> Kinds, ColumnRange Devices, EmbeddingData Embedding);
