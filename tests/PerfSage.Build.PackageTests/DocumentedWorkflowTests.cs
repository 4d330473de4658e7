using System.Text.RegularExpressions;
using PerfSage.Build.PackageTests.Ci;
using YamlDotNet.RepresentationModel;

namespace PerfSage.Build.PackageTests;

/// <summary>What people copy from docs/ci.md.</summary>
public sealed class DocumentedWorkflowTests
{
    private const string Action = "perfsage/PerfSage.Build/eng/ci/github@";

    public static IEnumerable<object[]> Workflows =>
        Regex
            .Matches(File.ReadAllText(Repository.Path("docs/ci.md")), "```yaml\n(.*?)```", RegexOptions.Singleline)
            .Select(m => new object[] { m.Groups[1].Value });

    [Theory]
    [MemberData(nameof(Workflows))]
    public void It_gives_the_action_inputs_that_it_has(string text)
    {
        var inputs = CompositeAction.Load().Inputs;
        foreach (
            var step in Mappings(YamlFile.Parse(text)).Where(m => m.Text("uses")?.StartsWith(Action, StringComparison.Ordinal) == true)
        )
        {
            Assert.Empty(step.Pairs("with").Select(p => p.Key).Except(inputs.Keys));
        }

        foreach (
            var template in Mappings(YamlFile.Parse(text))
                .Where(m => m.Text("template")?.Contains("perfsage", StringComparison.Ordinal) == true)
        )
        {
            Assert.Empty(template.Pairs("parameters").Select(p => p.Key).Except(AzureTemplate.Load().Parameters.Keys));
        }
    }

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Its_scripts_are_safe(string text)
    {
        foreach (
            var step in Mappings(YamlFile.Parse(text)).Where(m => m.Text("run") is { } run && run.Contains('\n', StringComparison.Ordinal))
        )
        {
            ShellAssert.Safe(step.Text("name") ?? "", step.Text("run")!);
        }

        Assert.DoesNotMatch(@"run: [^|\n]*\$\{\{", text);
    }

    [Theory]
    [MemberData(nameof(Workflows))]
    public void A_workflow_asks_for_no_more_than_it_needs(string text)
    {
        var root = YamlFile.Parse(text);
        if (root.Child("jobs") is not null)
        {
            Assert.NotEmpty(root.Pairs("permissions"));
        }
    }

    [Fact]
    public void There_are_workflows_for_both_services()
    {
        var all = string.Concat(Workflows.Select(w => (string)w[0]));
        Assert.Contains(Action, all, StringComparison.Ordinal);
        Assert.Contains("eng/ci/azure/perfsage.yml@", all, StringComparison.Ordinal);
        Assert.Contains("merge_group", all, StringComparison.Ordinal);
        Assert.Contains("workflow_run", all, StringComparison.Ordinal);
    }

    private static IEnumerable<YamlMappingNode> Mappings(YamlNode node) => node.AllNodes.OfType<YamlMappingNode>();
}
