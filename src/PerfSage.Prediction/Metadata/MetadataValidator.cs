using System.Globalization;
using PerfSage.Contracts;
using PerfSage.Core.Devices;
using PerfSage.Core.Devices.Catalog;
using PerfSage.Core.Features;

namespace PerfSage.Prediction.Metadata;

/// <summary>Finds a predictor that does not fit this program when it is loaded, instead of a wrong number later.</summary>
internal static class MetadataValidator
{
    /// <returns>The family whose devices it answers for.</returns>
    /// <exception cref="PredictorException">It does not fit.</exception>
    public static IDeviceFamily Validate(PredictorMetadata metadata, DeviceCatalog catalog)
    {
        var family = Family(metadata, catalog);
        CheckFeatures(metadata.Features, family);
        if (!IsComplete(metadata.Conformal, [.. Intervals(metadata, family, catalog)]))
        {
            throw new PredictorException("the predictor's 'conformal' metadata lacks quantiles");
        }

        return IsComplete(metadata.Domain, metadata.Features)
            ? family
            : throw new PredictorException("the predictor's 'domain' metadata does not fit its columns");
    }

    private static IDeviceFamily Family(PredictorMetadata metadata, DeviceCatalog catalog)
    {
        var devices = Array.ConvertAll(
            metadata.DeviceIds,
            id =>
                catalog.Devices.FirstOrDefault(d => d.Id == id)
                ?? throw new PredictorException($"the predictor was trained for '{id}', a device that this program does not know")
        );
        return devices.Select(d => d.Family).Distinct().ToArray() is [var only]
            ? only
            : throw new PredictorException("the predictor was not trained for devices of one family");
    }

    private static void CheckFeatures(FeatureNames features, IDeviceFamily family)
    {
        Check("node", features.NodeColumns, FeatureSchema.NodeColumns.Select(c => c.Name));
        Check("term", features.TermColumns, family.TermColumns.Select(c => c.Name));
        Check("device", features.DeviceColumns, family.DeviceColumns.Select(c => c.Name));
        Check("edge", features.EdgeColumns, FeatureSchema.EdgeColumns);
        var hash = FeatureSchema.Hash(
            features.NodeColumns,
            features.TermColumns,
            features.DeviceColumns,
            features.EdgeColumns,
            features.Kinds
        );
        if (hash != features.SchemaHash)
        {
            throw Other($"schema {features.SchemaHash}, and this program's is {hash}");
        }
    }

    private static void Check(string what, string[] trained, IEnumerable<string> computed)
    {
        string[] own = [.. computed];
        if (trained.Except(own, StringComparer.Ordinal).FirstOrDefault() is { } missing)
        {
            throw Other($"{what} column '{missing}', which this program does not compute");
        }

        if (!trained.SequenceEqual(own, StringComparer.Ordinal))
        {
            throw Other($"other {what} columns than this program computes");
        }
    }

    private static PredictorException Other(string what) => new($"the predictor was trained on other features ({what}): train it again");

    // Of latency and memory on any device, of energy where a device that the predictor was trained for has it.
    private static IEnumerable<string> Intervals(PredictorMetadata metadata, IDeviceFamily family, DeviceCatalog catalog) =>
        family
            .Groups.SelectMany(group =>
                metadata.Metrics.Where(m => m != Metric.Energy.Key).Select(metric => ConformalData.Key(group, metric))
            )
            .Concat(
                catalog
                    .Devices.Where(d =>
                        d.Family == family && d.Metrics.Contains(Metric.Energy) && metadata.DeviceIds.Contains(d.Id, StringComparer.Ordinal)
                    )
                    .Select(d => ConformalData.Key(family.GroupOf(d.System), Metric.Energy.Key))
            )
            .Concat(metadata.Columns)
            .Distinct();

    private static bool IsComplete(ConformalData data, IReadOnlyList<string> columns)
    {
        var buckets = Enumerable.Range(0, data.BucketEdges.Length + 1).Select(b => b.ToString(CultureInfo.InvariantCulture)).ToArray();
        return data.Confidences.Length > 0
            && columns.All(column =>
                data.Quantiles.TryGetValue(column, out var rows)
                && Array.TrueForAll(buckets, b => rows.TryGetValue(b, out var row) && row.Length == data.Confidences.Length)
            );
    }

    private static bool IsComplete(DomainData data, FeatureNames features) =>
        data.Embedding.Mean.Length == data.Embedding.InverseDeviation.Length
        && data.Devices.HasLength(features.DeviceColumns.Length)
        && data.Kinds.Values.All(k => k.Nodes.HasLength(features.NodeColumns.Length) && k.Terms.HasLength(features.TermColumns.Length));
}
