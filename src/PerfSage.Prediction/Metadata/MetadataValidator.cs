using System.Globalization;
using PerfSage.Core.Features;

namespace PerfSage.Prediction.Metadata;

/// <summary>Finds a predictor that does not fit this program when it is loaded, instead of a wrong number later.</summary>
internal static class MetadataValidator
{
    public static PredictorMetadata Validate(PredictorMetadata metadata)
    {
        if (metadata.SchemaHash != FeatureSchema.Hash)
        {
            throw new PredictorException(
                $"the predictor was trained on other features (schema {metadata.SchemaHash}) than this program computes (schema {FeatureSchema.Hash}): train it again");
        }

        if (!IsComplete(metadata.Conformal, metadata.Columns))
        {
            throw new PredictorException("the predictor's 'conformal' metadata lacks quantiles");
        }

        if (!IsComplete(metadata.Domain, FeatureSchema.NodeColumns.Count))
        {
            throw new PredictorException("the predictor's 'domain' metadata does not fit its node columns");
        }

        return metadata;
    }

    private static bool IsComplete(ConformalData data, string[] columns) =>
        data.Confidences.Length > 0
        && columns.All(column => data.Quantiles.TryGetValue(column, out var buckets)
            && Enumerable.Range(0, data.BucketEdges.Length + 1).All(b =>
                buckets.TryGetValue(b.ToString(CultureInfo.InvariantCulture), out var row) && row.Length == data.Confidences.Length));

    private static bool IsComplete(DomainData data, int columns) =>
        data.Embedding.Mean.Length == data.Embedding.InverseDeviation.Length
        && data.Kinds.Values.All(kind => kind.Min.Length == columns && kind.Max.Length == columns);
}
