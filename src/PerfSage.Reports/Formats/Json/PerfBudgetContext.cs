using System.Text.Json.Serialization;

namespace PerfSage.Reports.Formats.Json;

[JsonSerializable(typeof(PerfBudgetDocument))]
internal sealed partial class PerfBudgetContext : JsonSerializerContext;
