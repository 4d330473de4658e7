using System.Globalization;
using PerfSage.Core.Devices;
using PerfSage.Core.Devices.Catalog;
using PerfSage.Core.Features;

namespace PerfSage.Prediction.Metadata;

/// <summary>Finds a predictor that does not fit this program when it is loaded, instead of a wrong number later.</summary>
internal static class MetadataValidator
{
    /// <returns>The devices that it has learned.</returns>
    /// <exception cref="PredictorException">It does not fit.</exception>
    public static LearnedDevices Validate(PredictorMetadata metadata, DeviceCatalog catalog)
    {
        var learned = new LearnedDevices(Family(metadata, catalog, out var layout), layout);
        if (!IsComplete(metadata.Conformal, metadata.Columns))
        {
            throw new PredictorException("the predictor's 'conformal' metadata lacks quantiles");
        }

        return IsComplete(metadata.Domain, layout.Columns.Count)
            ? learned
            : throw new PredictorException("the predictor's 'domain' metadata does not fit its node columns");
    }

    private static IDeviceFamily Family(PredictorMetadata metadata, DeviceCatalog catalog, out NodeLayout layout)
    {
        var devices = Array.ConvertAll(
            metadata.DeviceIds,
            id =>
                catalog.Devices.FirstOrDefault(d => d.Id == id)
                ?? throw new PredictorException($"the predictor was trained for '{id}', a device that this program does not know")
        );
        var family = devices.Select(d => d.Family).Distinct().ToArray() is [var only]
            ? only
            : throw new PredictorException("the predictor was not trained for devices of one family");
        var features = metadata.Features;
        layout =
            NodeLayout.For(family, devices, features.NodeColumns, out var missing)
            ?? throw Other($"column '{missing}', which this program does not compute");
        var hash = FeatureSchema.Hash(features.NodeColumns, features.EdgeColumns, features.Kinds);
        return hash != features.SchemaHash ? throw Other($"schema {features.SchemaHash}, and this program's is {hash}")
            : !features.EdgeColumns.SequenceEqual(FeatureSchema.EdgeColumns) ? throw Other("other edge columns than this program computes")
            : family;
    }

    private static PredictorException Other(string what) => new($"the predictor was trained on other features ({what}): train it again");

    private static bool IsComplete(ConformalData data, string[] columns) =>
        data.Confidences.Length > 0
        && columns.All(column =>
            data.Quantiles.TryGetValue(column, out var buckets)
            && Enumerable
                .Range(0, data.BucketEdges.Length + 1)
                .All(b =>
                    buckets.TryGetValue(b.ToString(CultureInfo.InvariantCulture), out var row) && row.Length == data.Confidences.Length
                )
        );

    private static bool IsComplete(DomainData data, int columns) =>
        data.Embedding.Mean.Length == data.Embedding.InverseDeviation.Length
        && data.Kinds.Values.All(kind => kind.Min.Length == columns && kind.Max.Length == columns);
}
