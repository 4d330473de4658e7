namespace PerfSage.Prediction.Metadata;

/// <summary>Where the training graphs lie among the network's graph embeddings.</summary>
/// <param name="Mean">[D].</param>
/// <param name="InverseDeviation">[D].</param>
/// <param name="DistanceLimit">99 % of the training graphs are closer to the mean.</param>
internal sealed record EmbeddingData(double[] Mean, double[] InverseDeviation, double DistanceLimit);
