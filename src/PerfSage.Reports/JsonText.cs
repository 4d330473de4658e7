using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace PerfSage.Reports;

/// <summary>
/// All JSON that is printed or written: property names in camel case, indented, <c>\n</c> between lines, the same bytes for the
/// same values.
/// </summary>
internal static class JsonText
{
    /// <param name="types">What the source generator knows of the document's type.</param>
    public static string Write<T>(T document, IJsonTypeInfoResolver types)
        where T : notnull
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            WriteIndented = true,
            // For programs and people, never part of a web page: names stay readable.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            TypeInfoResolver = types,
        };
        return JsonSerializer.Serialize(document, options.GetTypeInfo(typeof(T))).ReplaceLineEndings("\n");
    }
}
