using System.Text.Json;
using PerfSage.Reports.Formats.Badge;
using PerfSage.Reports.Formats.Benchmark;
using PerfSage.Reports.Formats.Json;
using PerfSage.Reports.Formats.JUnit;
using PerfSage.Reports.Formats.Markdown;
using PerfSage.Reports.Formats.Sarif;

namespace PerfSage.Cli.Tests.Outputs;

/// <summary>Energy is where latency is.</summary>
public sealed class EnergyOutputTests
{
    [Fact]
    public void The_summary_has_a_row_and_says_what_it_is_worth()
    {
        var page = SummaryMarkdown.Render(GateReports.WithEnergy, SummaryMarkdown.JobSummaryBytes);
        Assert.Contains(
            "| `models/kws.tflite` | ethos-u55-256 | energy, mJ | 0.012 | 0.015 | +0.003 (+25 %) | 0.014 mJ; +5 % and +0.001 mJ "
                + "| **over the limit**; **regression** |",
            page,
            StringComparison.Ordinal
        );
        Assert.Contains("Energy is what the coefficients of the device", page, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "coefficients",
            SummaryMarkdown.Render(GateReports.Everything, SummaryMarkdown.JobSummaryBytes),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void JSON_has_the_value_its_interval_and_its_checks()
    {
        using var json = JsonDocument.Parse(PerfBudgetJson.Render(GateReports.WithEnergy));
        var entry = json.RootElement.GetProperty("entries")[0];
        var energy = entry.GetProperty("metrics").GetProperty("energyMj");
        Assert.Equal("mJ", energy.GetProperty("unit").GetString());
        Assert.Equal(
            (0.015, 0.0135, 0.0165, 0.014, 0.012, "fail"),
            (
                energy.GetProperty("value").GetDouble(),
                energy.GetProperty("lower").GetDouble(),
                energy.GetProperty("upper").GetDouble(),
                energy.GetProperty("limit").GetDouble(),
                energy.GetProperty("baseValue").GetDouble(),
                energy.GetProperty("outcome").GetString()
            )
        );
        Assert.All(entry.GetProperty("checks").EnumerateArray(), c => Assert.Equal("energyMj", c.GetProperty("metric").GetString()));
        var finding = json.RootElement.GetProperty("findings")[0];
        Assert.Equal(("PSB1002", "energyMj"), (finding.GetProperty("id").GetString(), finding.GetProperty("metric").GetString()));
    }

    [Fact]
    public void JUnit_has_a_case_for_each_limit()
    {
        var xml = JUnitXml.Render(GateReports.WithEnergy);
        Assert.Contains("""name="models/kws.tflite: energy" """, xml, StringComparison.Ordinal);
        Assert.Contains("""type="PSB1002" message="energy: 0.015 mJ is over the limit of 0.014 mJ" """, xml, StringComparison.Ordinal);
        Assert.Contains("""name="models/kws.tflite: energy regression" """, xml, StringComparison.Ordinal);
    }

    [Fact]
    public void The_benchmark_has_a_chart_that_claims_no_agreement()
    {
        var chart = JsonDocument
            .Parse(BenchmarkJson.Render(GateReports.WithEnergy))
            .RootElement.EnumerateArray()
            .Single(c => c.GetProperty("name").GetString() == "models/kws.tflite on ethos-u55-256: energy");
        Assert.Equal(
            ("mJ", 0.015, "0.0135–0.0165 (90 %)"),
            (chart.GetProperty("unit").GetString(), chart.GetProperty("value").GetDouble(), chart.GetProperty("range").GetString())
        );
        Assert.StartsWith(
            "computed from predicted counts, after vela-5.1.0; ",
            chart.GetProperty("extra").GetString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_badge_counts_its_limits() =>
        Assert.Contains("2 of 2 limits exceeded", BadgeJson.Render(GateReports.WithEnergy), StringComparison.Ordinal);

    [Fact]
    public void SARIF_has_its_rule()
    {
        using var sarif = JsonDocument.Parse(SarifLogWriter.Render(GateReports.WithEnergy));
        var result = Assert.Single(sarif.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray());
        Assert.Equal("PSB1002", result.GetProperty("ruleId").GetString());
    }
}
