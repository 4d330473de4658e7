using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PerfSage.Cli.Reports;

/// <summary>The JSON of all commands: property names in camel case, indented, the same bytes for the same values.</summary>
[JsonSerializable(typeof(PredictionReport))]
[JsonSerializable(typeof(CheckReport))]
[JsonSerializable(typeof(ExplainReport))]
[JsonSerializable(typeof(InspectReport))]
[JsonSerializable(typeof(DevicesReport))]
[JsonSerializable(typeof(DiffReport))]
[JsonSerializable(typeof(HistoryReport))]
[JsonSerializable(typeof(BisectReport))]
internal sealed partial class ReportJson : JsonSerializerContext
{
    public static string Write<T>(T report)
        where T : notnull
    {
        var context = new ReportJson(new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            WriteIndented = true,
            // Reports are files for programs and people, never part of a web page: file names stay readable.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        });
        return JsonSerializer.Serialize(report, typeof(T), context).ReplaceLineEndings("\n");
    }
}
