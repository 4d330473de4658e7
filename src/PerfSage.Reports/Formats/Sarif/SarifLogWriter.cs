using Microsoft.CodeAnalysis.Sarif;
using Newtonsoft.Json;
using PerfSage.Gate.Verdicts;

namespace PerfSage.Reports.Formats.Sarif;

/// <summary>
/// <c>perfbudget.sarif</c>: the findings for code scanning. Without times and random identifiers, which the format does not ask for.
/// </summary>
internal static class SarifLogWriter
{
    // The address that the format's editors give; the SDK's own default points to a draft.
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    public static string Render(GateReport report)
    {
        var log = new SarifLog
        {
            Version = SarifVersion.Current,
            SchemaUri = new Uri(Schema),
            Runs = [SarifRun.Of(report)],
        };
        using var text = new StringWriter { NewLine = "\n" };
        using (var json = new JsonTextWriter(text) { Formatting = Formatting.Indented })
        {
            new JsonSerializer { ContractResolver = new ExplicitLevels() }.Serialize(json, log);
        }

        return text + "\n";
    }
}
