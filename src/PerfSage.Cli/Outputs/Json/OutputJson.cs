using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PerfSage.Cli.Outputs.Json;

/// <summary>Property names in camel case, indented, <c>\n</c> at the end of each line.</summary>
[JsonSerializable(typeof(PerfBudgetDocument))]
[JsonSerializable(typeof(BenchmarkEntry[]))]
[JsonSerializable(typeof(BadgeDocument))]
internal sealed partial class OutputJson : JsonSerializerContext
{
    public static string Write<T>(T document)
        where T : notnull
    {
        var context = new OutputJson(new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            WriteIndented = true,
            // Files for programs and people, never part of a web page: names stay readable.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        });
        return JsonSerializer.Serialize(document, typeof(T), context).Replace("\r\n", "\n", StringComparison.Ordinal) + "\n";
    }
}
