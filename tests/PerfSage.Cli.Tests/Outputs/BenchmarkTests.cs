using System.Text.Json;
using PerfSage.Reports.Formats.Benchmark;

namespace PerfSage.Cli.Tests.Outputs;

public sealed class BenchmarkTests
{
    // github-action-benchmark, "custom" tools: what it reads of an entry.
    private const string Schema = """
        {
          "type": "array",
          "items": {
            "type": "object", "additionalProperties": false, "required": ["name", "unit", "value"],
            "properties": {
              "name": { "type": "string" }, "unit": { "type": "string" }, "value": { "type": "number" },
              "range": { "type": "string" }, "extra": { "type": "string" }
            }
          }
        }
        """;

    [Fact]
    public void Everything_that_can_happen_to_a_model() => Snapshot.Verify(BenchmarkJson.Render(GateReports.Everything), "json");

    [Fact]
    public async Task It_is_what_the_action_reads()
    {
        foreach (var report in GateReports.All)
        {
            var json = BenchmarkJson.Render(report);
            await SchemaAssert.Valid(Schema, json);
            // Charts are told apart by their names.
            var names = JsonDocument.Parse(json).RootElement.EnumerateArray().Select(e => e.GetProperty("name").GetString()).ToArray();
            Assert.Equal(names.Length, names.Distinct().Count());
        }
    }
}
