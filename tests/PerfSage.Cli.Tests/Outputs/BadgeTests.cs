using PerfSage.Gate.Verdicts;
using PerfSage.Reports.Formats.Badge;

namespace PerfSage.Cli.Tests.Outputs;

public sealed class BadgeTests
{
    // https://shields.io/badges/endpoint-badge: the properties that it reads; any other makes it refuse the file.
    private const string Schema = """
        {
          "type": "object", "additionalProperties": false, "required": ["schemaVersion", "label", "message"],
          "properties": {
            "schemaVersion": { "enum": [1] }, "label": { "type": "string" }, "message": { "type": "string", "minLength": 1 },
            "color": { "enum": ["brightgreen", "yellow", "red", "lightgrey"] }, "labelColor": { "type": "string" },
            "isError": { "type": "boolean" }, "namedLogo": { "type": "string" }, "logoSvg": { "type": "string" },
            "logoColor": { "type": "string" }, "style": { "type": "string" }
          }
        }
        """;

    public static TheoryData<string, string, string> Cases =>
        new()
        {
            { nameof(GateReports.Everything), "2 of 6 limits exceeded", "red" },
            { nameof(GateReports.Passing), "1 limit holds", "brightgreen" },
            { nameof(GateReports.Empty), "no limits", "lightgrey" },
            { nameof(GateReports.WithoutModel), "failed", "red" },
        };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task It_says_what_the_gate_says(string name, string message, string color)
    {
        var report = (GateReport)typeof(GateReports).GetProperty(name)!.GetValue(null)!;
        var json = BadgeJson.Render(report);
        await SchemaAssert.Valid(Schema, json);
        Assert.Equal(
            $"{{\n  \"schemaVersion\": 1,\n  \"label\": \"perf budget\",\n  \"message\": \"{message}\",\n  \"color\": \"{color}\"\n}}\n",
            json
        );
    }
}
