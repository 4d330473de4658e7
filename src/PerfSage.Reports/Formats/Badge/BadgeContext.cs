using System.Text.Json.Serialization;

namespace PerfSage.Reports.Formats.Badge;

[JsonSerializable(typeof(BadgeDocument))]
internal sealed partial class BadgeContext : JsonSerializerContext;
