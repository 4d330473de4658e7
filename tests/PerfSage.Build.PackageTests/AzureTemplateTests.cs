using PerfSage.Build.PackageTests.Ci;

namespace PerfSage.Build.PackageTests;

/// <summary>The template for Azure Pipelines, as a file and on clones as pipelines have them.</summary>
[Collection(ToolCollection.Name)]
public sealed class AzureTemplateTests(ToolFixture tool)
{
    private static readonly AzureTemplate Template = AzureTemplate.Load();

    [Fact]
    public void Every_parameter_is_declared_and_used() =>
        Assert.Equal(Template.Parameters.Keys.Order(StringComparer.Ordinal), Template.Used.Order(StringComparer.Ordinal));

    [Fact]
    public void The_script_is_safe()
    {
        ShellAssert.Safe("gate", Template.Gate.Text("bash")!);
        // Azure pastes $(name) into a script before bash reads it.
        Assert.DoesNotMatch(@"\$\([A-Z]\w*\.", Template.Gate.Text("bash"));
    }

    [Fact]
    public void Only_the_gate_decides() =>
        Assert.All(Template.Steps.Where(s => s.Text("task") is not null), step => Assert.Equal("true", step.Text("continueOnError")));

    [UnixFact]
    public async Task A_pull_request_is_compared_with_its_target()
    {
        using var request = await PullRequest.Create();
        foreach (var isShallow in new[] { false, true })
        {
            var clone = await GitFolder.Checkout(
                request.Folder($"clone {isShallow}"),
                request.UpstreamUrl,
                PullRequest.MergeReference,
                isShallow
            );
            var temp = request.Folder($"temp {isShallow}");
            var result = await Template.Run(clone.Path, temp, "refs/heads/main", [.. tool.Packed]);
            Assert.True(result.ExitCode == 1, result.Output);
            Assert.Contains(
                "##vso[task.logissue type=error;sourcepath=perfbudgets.xml;linenumber=2;columnnumber=3;code=PSB1001]",
                result.Output,
                StringComparison.Ordinal
            );
            Assert.Contains($"##vso[task.uploadsummary]{temp}/perfbudget/summary.md\n", result.Output, StringComparison.Ordinal);
            Assert.Contains(
                $"base `{request.Main}`",
                await File.ReadAllTextAsync(Path.Combine(temp, "perfbudget/summary.md")),
                StringComparison.Ordinal
            );
        }
    }

    [UnixFact]
    public async Task A_run_without_a_base_says_so()
    {
        using var request = await PullRequest.Create();
        var clone = await GitFolder.Checkout(request.Folder("clone"), request.UpstreamUrl, PullRequest.MergeReference, isShallow: false);
        var result = await Template.Run(clone.Path, request.Folder("temp"), "");
        Assert.Equal(
            (2, "##vso[task.logissue type=error]This run has no base: it is for no pull request. Give the parameter 'base'.\n"),
            (result.ExitCode, result.Output)
        );
    }
}
