using System.Globalization;

namespace PerfSage.Prediction.Metadata;

/// <summary>Finds a truncated or half-written metadata block when the predictor is loaded, instead of an index out of range later.</summary>
internal static class MetadataValidator
{
    public static PredictorMetadata Validate(PredictorMetadata metadata)
    {
        if (!IsComplete(metadata.Conformal, metadata.Columns))
        {
            throw new PredictorException("the predictor's 'conformal' metadata lacks quantiles");
        }

        if (!IsComplete(metadata.Domain, metadata.NodeColumns.Length))
        {
            throw new PredictorException("the predictor's 'domain' metadata does not fit its node columns");
        }

        return metadata;
    }

    private static bool IsComplete(ConformalData data, string[] columns) =>
        data is { Confidences.Length: > 0, BucketEdges: not null, Quantiles: not null }
        && columns.All(column => data.Quantiles.TryGetValue(column, out var buckets)
            && Enumerable.Range(0, data.BucketEdges.Length + 1).All(b =>
                buckets.TryGetValue(b.ToString(CultureInfo.InvariantCulture), out var row) && row.Length == data.Confidences.Length));

    private static bool IsComplete(DomainData data, int columns) =>
        data is { Kinds: not null, Embedding: { Mean: not null, InverseDeviation: not null, DistanceQuantiles: not null } }
        && data.Embedding.Mean.Length == data.Embedding.InverseDeviation.Length
        && data.Kinds.Values.All(kind => kind.Min?.Length == columns && kind.Max?.Length == columns);
}
