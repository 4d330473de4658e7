using System.Text.Json;
using PerfSage.Reports.Formats.Json;

namespace PerfSage.Cli.Tests.Outputs;

public sealed class PerfBudgetJsonTests
{
    private static string Schema => File.ReadAllText(Repository.Path("docs/schemas/perfbudget.schema.json"));

    [Fact]
    public void Everything_that_can_happen_to_a_model() => Snapshot.Verify(PerfBudgetJson.Render(GateReports.Everything), "json");

    [Fact]
    public async Task It_is_what_the_schema_says()
    {
        foreach (var report in GateReports.All)
        {
            await SchemaAssert.Valid(Schema, PerfBudgetJson.Render(report));
        }
    }

    [Theory]
    [InlineData("\"schemaVersion\": 1", "\"schemaVersion\": 2")]
    [InlineData("\"verdict\": \"fail\"", "\"verdict\": \"unknown\"")]
    [InlineData("\"deltaMs\"", "\"deltaSeconds\"")]
    [InlineData("\"outcome\": \"suppressed\"", "\"outcome\": \"ignored\"")]
    [InlineData("\"isMergeBase\": true", "\"isMergeBase\": 1")]
    [InlineData("\"id\": \"PSB1001\"", "\"id\": \"1001\"")]
    [InlineData("\"sha256\": \"", "\"sha256\": \"x")]
    public async Task The_schema_refuses_anything_else(string right, string wrong)
    {
        var json = PerfBudgetJson.Render(GateReports.Everything);
        Assert.Contains(right, json, StringComparison.Ordinal);
        await SchemaAssert.Invalid(Schema, json.Replace(right, wrong, StringComparison.Ordinal));
    }

    [Fact]
    public void Names_survive()
    {
        var root = JsonDocument.Parse(PerfBudgetJson.Render(GateReports.Adverse)).RootElement;
        // A half of a surrogate pair has no bytes in UTF-8.
        Assert.Equal(GateReports.Hostile.Replace('\uD800', '\uFFFD'), root.GetProperty("entries")[0].GetProperty("model").GetString());
    }
}
