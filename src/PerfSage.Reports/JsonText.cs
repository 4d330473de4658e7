using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PerfSage.Reports;

/// <summary>All JSON that is printed or written: property names in camel case, indented, <c>\n</c> between lines, the same bytes for the same values.</summary>
internal static class JsonText
{
    /// <param name="context">Of the source generator, for the type of the document.</param>
    public static string Write<T>(T document, Func<JsonSerializerOptions, JsonSerializerContext> context)
        where T : notnull
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            WriteIndented = true,
            // For programs and people, never part of a web page: names stay readable.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        return JsonSerializer.Serialize(document, typeof(T), context(options)).ReplaceLineEndings("\n");
    }
}
