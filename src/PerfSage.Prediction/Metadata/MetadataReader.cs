using System.Text.Json;

namespace PerfSage.Prediction.Metadata;

/// <summary>Reads the JSON of the metadata by hand: a serializer would take longer to start than the prediction takes.</summary>
internal static class MetadataReader
{
    /// <param name="properties"><c>metadata_props</c> of the ONNX file.</param>
    /// <exception cref="PredictorException">A property is missing or malformed.</exception>
    public static PredictorMetadata Read(IReadOnlyDictionary<string, string> properties) =>
        new(
            new FeatureNames(
                Text(properties, "schema_hash"),
                Names(properties, "node_columns"),
                Names(properties, "term_columns"),
                Names(properties, "device_columns"),
                Names(properties, "edge_columns"),
                Names(properties, "operator_kinds")
            ),
            Names(properties, "outputs"),
            [.. Names(properties, "boards").Where(b => b != AccuracyRow.AnyBoard)],
            Names(properties, "columns"),
            Text(properties, "data_version"),
            Json(properties, "conformal", ReadConformal),
            Json(properties, "domain", ReadDomain),
            Json(properties, "accuracy", json => json.EnumerateArray().Select(AccuracyRow.Of).ToArray())
        );

    private static ConformalData ReadConformal(JsonElement json) =>
        new(
            Numbers(json.GetProperty("confidences")),
            Numbers(json.GetProperty("bucket_edges")),
            ByName(json.GetProperty("quantiles"), column => ByName(column, Numbers))
        );

    private static DomainData ReadDomain(JsonElement json)
    {
        var embedding = json.GetProperty("embedding");
        return new DomainData(
            ByName(
                json.GetProperty("kinds"),
                kind => new KindRange(
                    kind.GetProperty("count").GetInt64(),
                    Range(kind, "min", "max"),
                    Range(kind, "terms_min", "terms_max")
                )
            ),
            Range(json.GetProperty("device"), "min", "max"),
            new EmbeddingData(
                Numbers(embedding.GetProperty("mean")),
                Numbers(embedding.GetProperty("inv_std")),
                embedding.GetProperty("distance_quantiles").GetProperty("0.99").GetDouble()
            )
        );
    }

    private static ColumnRange Range(JsonElement json, string min, string max) =>
        new(Numbers(json.GetProperty(min)), Numbers(json.GetProperty(max)));

    private static Dictionary<string, T> ByName<T>(JsonElement json, Func<JsonElement, T> read)
    {
        var values = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var property in json.EnumerateObject())
        {
            values[property.Name] = read(property.Value);
        }

        return values;
    }

    private static double[] Numbers(JsonElement json)
    {
        var numbers = new double[json.GetArrayLength()];
        var i = 0;
        foreach (var element in json.EnumerateArray())
        {
            numbers[i++] = element.GetDouble();
        }

        return numbers;
    }

    private static string[] Names(IReadOnlyDictionary<string, string> properties, string key) =>
        Json(properties, key, json => json.EnumerateArray().Select(c => c.GetString()!).ToArray());

    private static string Text(IReadOnlyDictionary<string, string> properties, string key) =>
        properties.TryGetValue(key, out var value)
            ? value
            : throw new PredictorException($"the predictor has no '{key}' in its metadata: it was not written by this project's training");

    private static T Json<T>(IReadOnlyDictionary<string, string> properties, string key, Func<JsonElement, T> read)
    {
        try
        {
            using var document = JsonDocument.Parse(Text(properties, key));
            return read(document.RootElement);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new PredictorException($"the predictor's '{key}' metadata cannot be read ({e.Message})", e);
        }
    }
}
