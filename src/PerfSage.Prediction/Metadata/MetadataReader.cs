using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace PerfSage.Prediction.Metadata;

internal static class MetadataReader
{
    /// <param name="properties"><c>metadata_props</c> of the ONNX file.</param>
    /// <exception cref="PredictorException">A property is missing or malformed.</exception>
    public static PredictorMetadata Read(IReadOnlyDictionary<string, string> properties) => new(
        Text(properties, "schema_hash"),
        Json(properties, "columns", MetadataJson.Default.StringArray),
        Json(properties, "devices", MetadataJson.Default.StringArray),
        Json(properties, "operator_kinds", MetadataJson.Default.StringArray),
        Json(properties, "node_columns", MetadataJson.Default.StringArray),
        Text(properties, "data_version"),
        Json(properties, "conformal", MetadataJson.Default.ConformalData),
        Json(properties, "domain", MetadataJson.Default.DomainData),
        Json(properties, "accuracy", MetadataJson.Default.AccuracyRowArray));

    private static string Text(IReadOnlyDictionary<string, string> properties, string key) =>
        properties.TryGetValue(key, out var value)
            ? value
            : throw new PredictorException($"the predictor has no '{key}' in its metadata: it was not written by this project's training");

    private static T Json<T>(IReadOnlyDictionary<string, string> properties, string key, JsonTypeInfo<T> type)
    {
        try
        {
            return JsonSerializer.Deserialize(Text(properties, key), type) ?? throw new JsonException("it is null");
        }
        catch (JsonException e)
        {
            throw new PredictorException($"the predictor's '{key}' metadata cannot be read ({e.Message})", e);
        }
    }
}
