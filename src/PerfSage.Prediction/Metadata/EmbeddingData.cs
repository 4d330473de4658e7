using System.Text.Json.Serialization;

namespace PerfSage.Prediction.Metadata;

/// <summary>Where the training graphs lie among the network's graph embeddings.</summary>
/// <param name="Mean">[D].</param>
/// <param name="InverseDeviation">[D].</param>
/// <param name="DistanceQuantiles">Distance that the given share of the training graphs stays below, e.g. "0.99".</param>
internal sealed record EmbeddingData(
    double[] Mean,
    [property: JsonPropertyName("inv_std")] double[] InverseDeviation,
    [property: JsonPropertyName("distance_quantiles")] IReadOnlyDictionary<string, double> DistanceQuantiles);
