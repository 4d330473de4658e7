using Microsoft.CodeAnalysis.Sarif;
using Newtonsoft.Json;
using PerfSage.Contracts;
using PerfSage.Contracts.Verdicts;
using PerfSage.Gate.Verdicts;
using PerfSage.Reports.Formats.Sarif;

namespace PerfSage.Cli.Tests.Outputs;

public sealed class SarifTests
{
    [Fact]
    public void Everything_that_can_happen_to_a_model()
    {
        var text = SarifLogWriter.Render(GateReports.Everything);
        // Without the rules, to which every new diagnostic adds one.
        Snapshot.Verify(text[text.IndexOf("\"originalUriBaseIds\"", StringComparison.Ordinal)..]);
    }

    [Fact]
    public async Task It_is_what_the_official_schema_says()
    {
        var schema = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Outputs/Schemas/sarif-2.1.0.json"));
        await SchemaAssert.Invalid(
            schema,
            SarifLogWriter.Render(GateReports.Everything).Replace("\"level\": \"error\"", "\"level\": \"fatal\"", StringComparison.Ordinal)
        );
        foreach (var report in GateReports.All)
        {
            await SchemaAssert.Valid(schema, SarifLogWriter.Render(report));
        }
    }

    [Fact]
    public void The_SDK_reads_what_was_written()
    {
        foreach (var report in GateReports.All)
        {
            var text = SarifLogWriter.Render(report);
            var log = JsonConvert.DeserializeObject<SarifLog>(text)!;
            Assert.Equal(report.Findings.Count, log.Runs[0].Results.Count);
            Assert.Equal(
                text,
                JsonConvert.SerializeObject(
                    log,
                    Formatting.Indented,
                    new JsonSerializerSettings { ContractResolver = new ExplicitLevels() }
                ) + "\n"
            );
        }
    }

    /// <summary>What GitHub's code scanning needs of each result.</summary>
    [Fact]
    public void Code_scanning_can_show_every_result()
    {
        foreach (var result in GateReports.All.SelectMany(r => Read(r).Results))
        {
            var place = Assert.Single(result.Locations).PhysicalLocation;
            Assert.Matches("^PSB[0-9]{4}$", result.RuleId);
            Assert.Equal(result.RuleId, DiagnosticInfo.All[result.RuleIndex].Id);
            Assert.NotEmpty(result.Message.Text);
            Assert.False(place.ArtifactLocation.Uri.IsAbsoluteUri);
            Assert.True(
                Uri.IsWellFormedUriString(place.ArtifactLocation.Uri.OriginalString, UriKind.Relative),
                place.ArtifactLocation.Uri.OriginalString
            );
            Assert.Equal(SarifRun.SourceRoot, place.ArtifactLocation.UriBaseId);
            Assert.True(place.Region is { StartLine: > 0, StartColumn: > 0 });
            Assert.NotNull(result.PartialFingerprints["primaryLocationLineHash"]);
        }
    }

    [Fact]
    public void A_warning_does_not_take_the_level_of_its_rule() =>
        Assert.Equal(
            GateReports.Everything.Findings.Count,
            SarifLogWriter
                .Render(GateReports.Everything)
                .Split("\"ruleIndex\": ")
                .Skip(1)
                .Count(result => result.Split("\"message\"")[0].Contains("\"level\": ", StringComparison.Ordinal))
        );

    [Fact]
    public void Every_diagnostic_is_a_rule_with_a_page()
    {
        var rules = Read(GateReports.Empty).Tool.Driver.Rules;
        Assert.Equal(DiagnosticInfo.All.Select(d => (d.Id, d.HelpLink)), rules.Select(r => (r.Id, r.HelpUri.OriginalString)));
    }

    [Fact]
    public void A_result_keeps_its_identity_when_its_line_and_numbers_change()
    {
        var finding = GateReports.Everything.Findings[0];
        Assert.Equal(
            Fingerprint(finding),
            Fingerprint(
                finding with
                {
                    Finding = finding.Finding with { Location = new SourceLocation("other.props", 99, 1), Message = "other numbers" },
                }
            )
        );
        Assert.NotEqual(Fingerprint(finding), Fingerprint(finding with { Model = "other.tflite" }));
        Assert.NotEqual(Fingerprint(finding), Fingerprint(finding with { Device = "other" }));
        Assert.NotEqual(Fingerprint(finding), Fingerprint(finding with { Metric = Metric.PeakMemory }));
        Assert.NotEqual(
            Fingerprint(finding),
            Fingerprint(finding with { Finding = finding.Finding with { Id = DiagnosticIds.Inconclusive } })
        );
    }

    [Fact]
    public void Two_results_never_share_an_identity()
    {
        var twice = GateReports.Everything with { Findings = [GateReports.Everything.Findings[0], GateReports.Everything.Findings[0]] };
        Assert.Equal(2, Read(twice).Results.Select(r => r.PartialFingerprints["perfsage/v1"]).Distinct().Count());
    }

    [Fact]
    public void Only_what_is_suppressed_has_a_suppression() =>
        Assert.Equal(
            GateReports.Everything.Findings.Select(f => f.Justification),
            Read(GateReports.Everything).Results.Select(r => r.Suppressions.SingleOrDefault()?.Justification)
        );

    private static Run Read(GateReport report) => JsonConvert.DeserializeObject<SarifLog>(SarifLogWriter.Render(report))!.Runs.Single();

    private static string Fingerprint(AttributedFinding finding) =>
        Read(GateReports.Empty with { Findings = [finding] }).Results[0].PartialFingerprints["perfsage/v1"];
}
