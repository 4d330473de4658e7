using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace PerfSage.Reports.Documents;

/// <summary>The JSON of all commands.</summary>
[JsonSerializable(typeof(PredictionReport))]
[JsonSerializable(typeof(CheckReport))]
[JsonSerializable(typeof(ExplainReport))]
[JsonSerializable(typeof(InspectReport))]
[JsonSerializable(typeof(DevicesReport))]
[JsonSerializable(typeof(DeviceReport))]
[JsonSerializable(typeof(DiffReport))]
[JsonSerializable(typeof(HistoryReport))]
[JsonSerializable(typeof(BisectReport))]
[JsonSerializable(typeof(IntervalReport))]
internal sealed partial class ReportJson : JsonSerializerContext
{
    public static string Write<T>(T report)
        where T : notnull => JsonText.Write(report, Default.WithAddedModifier(MetricProperties.Spread));
}
