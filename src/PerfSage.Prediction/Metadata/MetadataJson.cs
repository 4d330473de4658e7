using System.Text.Json;
using System.Text.Json.Serialization;

namespace PerfSage.Prediction.Metadata;

// Generated serializers: reflection would cost the build tens of milliseconds per start.
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(ConformalData))]
[JsonSerializable(typeof(DomainData))]
[JsonSerializable(typeof(AccuracyRow[]))]
internal sealed partial class MetadataJson : JsonSerializerContext;
