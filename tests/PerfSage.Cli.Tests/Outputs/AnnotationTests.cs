using System.Text.RegularExpressions;
using CsCheck;
using PerfSage.Contracts;
using PerfSage.Contracts.Verdicts;
using PerfSage.Gate.Verdicts;
using PerfSage.Reports.Formats.Annotations;
using PerfSage.Reports.Formats.Markdown;
using PerfSage.Reports.Printing;

namespace PerfSage.Cli.Tests.Outputs;

public sealed class AnnotationTests : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("perfsage-ci-");

    [Fact]
    public void GitHub_gets_errors_first_and_no_suppressed_ones() => Snapshot.Verify(GitHubAnnotations.Render(GateReports.Everything));

    [Fact]
    public void Azure_gets_errors_and_warnings() => Snapshot.Verify(AzureAnnotations.Render(GateReports.Everything));

    /// <summary>Read back by the rules by which the runners read them.</summary>
    [Fact]
    public void Any_text_arrives_as_it_was() =>
        Gen.Select(Gen.String, Gen.String)
            .Sample(
                (file, message) =>
                {
                    var finding = new Finding("PSB1001", Severity.Error, new SourceLocation(file, 3, 4), message);
                    var report = GateReports.Empty with { Findings = [new AttributedFinding(finding)] };
                    var gitHub = Regex.Match(
                        GitHubAnnotations.Render(report),
                        @"\A::error file=([^,:\r\n]*),line=3,col=4,title=PSB1001%3A [^,:\r\n]*::([^\r\n]*)\n\z"
                    );
                    Assert.Equal(
                        (file, finding.Message),
                        (Unescape(gitHub.Groups[1].Value, "%25"), Unescape(gitHub.Groups[2].Value, "%25"))
                    );
                    var azure = Regex.Match(
                        AzureAnnotations.Render(report),
                        @"\A##vso\[task\.logissue type=error;sourcepath=([^;\]\r\n]*);"
                            + @"linenumber=3;columnnumber=4;code=PSB1001\]([^\r\n]*)\n\z"
                    );
                    Assert.Equal(
                        (file, finding.Message),
                        (Unescape(azure.Groups[1].Value, "%AZP25"), Unescape(azure.Groups[2].Value, "%AZP25"))
                    );
                }
            );

    [Fact]
    public void GitHub_shows_ten_of_a_level_and_is_told_of_the_rest()
    {
        var lines = GitHubAnnotations.Render(GateReports.Many(13)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(10, lines.Count(l => l.StartsWith("::error ", StringComparison.Ordinal)));
        Assert.Equal("perfsage: 3 more errors not annotated; summary.md has all of them", lines[^1]);
    }

    [Fact]
    public void GitHub_is_not_told_of_a_loose_budget_at_every_change()
    {
        var loose = new AttributedFinding(new Finding("PSB1022", Severity.Info, new SourceLocation("a.csproj", 3, 4), "loose"));
        var improved = loose with { Finding = loose.Finding with { Id = "PSB1021" } };
        Assert.StartsWith(
            "::notice file=a.csproj,line=3,col=4,title=PSB1021%3A ",
            GitHubAnnotations.Render(GateReports.Empty with { Findings = [loose, improved] }),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Outside_of_CI_nothing_is_printed() => Assert.Equal("", Announce(GateReports.Everything, _ => null));

    [Fact]
    public void On_GitHub_the_annotations_are_printed_and_the_summary_is_appended()
    {
        var path = Path.Combine(root.FullName, "summary");
        File.WriteAllText(path, "# Before\n");
        Assert.Equal(
            GitHubAnnotations.Render(GateReports.Everything),
            Announce(GateReports.Everything, On(("GITHUB_ACTIONS", "true"), ("GITHUB_STEP_SUMMARY", path)))
        );
        Assert.Equal(
            "# Before\n" + SummaryMarkdown.Render(GateReports.Everything, SummaryMarkdown.JobSummaryBytes),
            File.ReadAllText(path)
        );
    }

    [Fact]
    public void A_summary_leaves_room_for_what_stands_before_it()
    {
        var path = Path.Combine(root.FullName, "summary");
        File.WriteAllText(path, new string('x', 1_000_000));
        Announce(GateReports.Many(5_000), On(("GITHUB_ACTIONS", "true"), ("GITHUB_STEP_SUMMARY", path)));
        Assert.InRange(new FileInfo(path).Length, 1_040_000, 1_048_576);
    }

    [Fact]
    public void A_summary_that_cannot_be_written_changes_no_verdict() =>
        Assert.EndsWith(
            "perfsage: the job summary cannot be written\n",
            Announce(GateReports.Passing, On(("GITHUB_ACTIONS", "true"), ("GITHUB_STEP_SUMMARY", root.FullName))),
            StringComparison.Ordinal
        );

    [Fact]
    public void On_Azure_Pipelines_the_summary_is_uploaded() =>
        Assert.Equal(
            AzureAnnotations.Render(GateReports.Everything) + $"##vso[task.uploadsummary]{Path.Combine(root.FullName, "summary.md")}\n",
            Announce(GateReports.Everything, On(("TF_BUILD", "True")))
        );

    public void Dispose() => root.Delete(recursive: true);

    private string Announce(GateReport report, Func<string, string?> environment)
    {
        using var output = new StringWriter();
        new CiAnnouncement(report, new LogWriter(output), environment).Write(root.FullName);
        return output.ToString();
    }

    private static Func<string, string?> On(params (string Name, string Value)[] variables) =>
        name => variables.FirstOrDefault(v => v.Name == name).Value;

    private static string Unescape(string text, string percent) =>
        Regex.Replace(
            text,
            $"{percent}|%0D|%0A|%3A|%2C|%3B|%5D",
            m => m.Value == percent ? "%" : ((char)Convert.ToInt32(m.Value[1..], 16)).ToString()
        );
}
