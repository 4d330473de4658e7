using PerfSage.Cli.Commands;
using PerfSage.Contracts.Budgets;

namespace PerfSage.Cli.Tests.Gate;

public sealed class PolicyTests
{
    [Fact]
    public void The_tighter_limit_wins_and_the_message_says_where_it_stands()
    {
        using var folder = new GateFolder();
        var item = folder.Item().With("MaxRegressionPercent", "").With("MinRegressionMs", "").With("MaxLatencyMs", "0.01");
        var policy = Policy(folder, "  <PerfBudget Include=\"app/models/*.tflite\" Target=\"npu\" MaxLatencyMs=\"0.001\" />");
        var tight = Check(folder, policy, item);
        Assert.Equal((int)ExitCode.BudgetExceeded, tight.ExitCode);
        Assert.Single(
            tight.Output.Split('\n'),
            l =>
                l.Contains("kws.tflite", StringComparison.Ordinal)
                && l.Contains("FAIL", StringComparison.Ordinal)
                && l.Contains(" 0.001 ", StringComparison.Ordinal)
        );
        Assert.Contains(
            "Failed: 2 of 2 limits are exceeded.",
            Check(
                folder,
                Policy(folder, "<PerfBudget Include=\"app/models/*.tflite\" Target=\"npu\" MaxLatencyMs=\"10\" />"),
                item.With("MaxMemoryKiB", "1")
            ).Output,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(
        "<PerfBudget Include=\"app/models/none.tflite\" Device=\"npu\" MaxLatencyMs=\"1\" />",
        "perfbudgets.xml(2,1): error PSB2001: "
    )]
    [InlineData("<PerfBudget Include=\"**/none*.tflite\" Device=\"npu\" MaxLatencyMs=\"1\" />", "perfbudgets.xml(2,1): error PSB5003: ")]
    [InlineData(
        "<PerfBudget Include=\"app/hidden.tflite\" Device=\"npu\" MaxLatencyMs=\"1\" />",
        "perfbudgets.xml(2,1): error PSB5001: 'app/hidden.tflite' is in the folder of app.csproj, but is none of its items"
    )]
    [InlineData(
        "<PerfBudget Include=\"app/models/kws.tflite\" Device=\"npx\" MaxLatencyMs=\"1\" />",
        "perfbudgets.xml(2,1): error PSB3001: device 'npx' is unknown; did you mean 'npu'?"
    )]
    [InlineData(
        "<PerfBudget Include=\"app/models/kws.tflite\" Device=\"npu\" MaxLatncyMs=\"1\" />",
        "perfbudgets.xml(2,1): error PSB5001: 'MaxLatncyMs' is not known; did you mean 'MaxLatencyMs'?"
    )]
    [InlineData("<PerfBudget Device=\"npu\" MaxLatencyMs=\"1\" />", "perfbudgets.xml(2,1): error PSB5001: PerfBudget needs an Include")]
    [InlineData(
        "<PerfBudget Include=\"$(Models)/kws.tflite\" Device=\"npu\" MaxLatencyMs=\"1\" />",
        "perfbudgets.xml(2,1): error PSB5001: MSBuild does not evaluate perfbudgets.xml"
    )]
    [InlineData(
        "<PerfBugdet Include=\"app/models/kws.tflite\" />",
        "perfbudgets.xml(2,1): error PSB5001: 'PerfBugdet' is not known in perfbudgets.xml"
    )]
    [InlineData("<PerfBudget", "perfbudgets.xml(3,1): error PSB5001: the policy cannot be read: ")]
    [InlineData(
        "<PerfBudgetSuppression Id=\"PSB1001\" Model=\"app/models/kws.tflite\" MaxLatencyMs=\"1\" Until=\"2027-01-01\" />",
        "perfbudgets.xml(2,1): error PSB4004: the suppression for 'kws.tflite' needs a Justification"
    )]
    public void Mistakes_are_told_at_their_line(string element, string expected)
    {
        using var folder = new GateFolder();
        folder.Model("app/hidden.tflite", "resnet");
        var result = Check(folder, Policy(folder, element), folder.Item());
        Assert.Equal((int)ExitCode.BadInput, result.ExitCode);
        Assert.Contains(expected, result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("**/none*.tflite", true)]
    [InlineData("app/none.tflite", false)]
    public void A_pattern_may_be_said_to_match_nothing_but_a_file_has_to_be_there(string include, bool passes)
    {
        using var folder = new GateFolder();
        var policy = Policy(folder, $"<PerfBudget Include=\"{include}\" Device=\"npu\" MaxLatencyMs=\"1\" AllowEmpty=\"true\" />");
        Assert.Equal((int)(passes ? ExitCode.Pass : ExitCode.BadInput), Check(folder, policy, folder.Item()).ExitCode);
    }

    [Fact]
    public void A_missing_policy_is_no_pass()
    {
        using var folder = new GateFolder();
        var policy = folder.Repository.FullPath("perfbudgets.xml");
        var missing = Check(folder, policy, folder.Item());
        Assert.Equal((int)ExitCode.BadInput, missing.ExitCode);
        Assert.Contains(
            $"{policy}(1,1): error PSB5001: the policy cannot be read: the file does not exist",
            missing.Output,
            StringComparison.Ordinal
        );
        Directory.CreateDirectory(policy);
        Assert.Contains("the policy cannot be read: it is a folder", Check(folder, policy, folder.Item()).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_limit_that_projects_share_is_as_loose_as_the_one_that_needs_most_of_it()
    {
        using var folder = new GateFolder();
        // The file of one model takes most of it, that of the other a seventh.
        var policy = Policy(folder, "<PerfBudget Include=\"app/models/*.tflite\" Device=\"npu\" MaxFileKiB=\"280\" />");
        Assert.Contains("PSB1022", Summary("kws"), StringComparison.Ordinal);
        Assert.DoesNotContain("PSB1022", Summary("kws", "other"), StringComparison.Ordinal);

        string Summary(params string[] projects)
        {
            foreach (var name in projects)
            {
                var text = BudgetsText.Of(
                    folder.Project,
                    [],
                    [],
                    policy,
                    models: [folder.Repository.FullPath($"app/models/{name}.tflite")]
                );
                folder.Repository.Write($"obj/{name}.txt", text);
            }

            var files = projects.SelectMany(name => new[] { "--budgets", folder.Repository.FullPath($"obj/{name}.txt") });
            Assert.Equal((int)ExitCode.Pass, Perfsage.Run(["gate", "--out", folder.Out, .. files]).ExitCode);
            return File.ReadAllText(Path.Combine(folder.Out, "summary.md"));
        }
    }

    private static string Policy(GateFolder folder, string element)
    {
        folder.Repository.Write("perfbudgets.xml", $"<PerfBudgets>\n{element}\n</PerfBudgets>\n");
        return folder.Repository.FullPath("perfbudgets.xml");
    }

    private static CommandResult Check(GateFolder folder, string policy, params BudgetItem[] items)
    {
        var models = items.Select(i => i.Model).ToArray();
        folder.Repository.Write("obj/budgets.txt", BudgetsText.Of(folder.Project, items, [], policy, "2026-11-05", models));
        return Perfsage.Run("check", "--budgets", folder.Repository.FullPath("obj/budgets.txt"));
    }
}
