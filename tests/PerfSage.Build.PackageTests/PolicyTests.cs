namespace PerfSage.Build.PackageTests;

/// <summary>The policy file and suppressions, in real builds.</summary>
[Collection(PackageCollection.Name)]
public sealed class PolicyTests(PackageFixture package)
{
    [Fact]
    public async Task A_policy_judges_models_that_have_no_budget_of_their_own()
    {
        using var project = new TestProject(package, "");
        (await project.Build()).Succeeded();
        project.Write(
            "perfbudgets.xml",
            "<PerfBudgets>\n  <PerfBudget Include=\"models/*.tflite\" Target=\"npu\" MaxLatencyMs=\"0.001\" />\n</PerfBudgets>\n"
        );
        (await project.Build("--no-restore")).FailedWith(
            "perfbudgets.xml(2,3): error PSB1001: 'kws.tflite' on ethos-u55-256 (npu): predicted latency "
        );
        project.Replace("perfbudgets.xml", "0.001", "1000");
        (await project.Build("--no-restore")).Succeeded();

        // A model that only the policy knows is an input like any other.
        project.Replace("perfbudgets.xml", "MaxLatencyMs=\"1000\"", "MaxFileKiB=\"43\"");
        (await project.Build("--no-restore")).Succeeded();
        project.Model("models/kws.tflite", "samples/OverBudget/models/person.tflite");
        (await project.Build("--no-restore")).FailedWith("perfbudgets.xml(2,3): error PSB1004: 'kws.tflite': file size ");
        project.Model("models/kws.tflite");
        project.Model("models/second.tflite", "samples/OverBudget/models/person.tflite");
        (await project.Build("--no-restore")).FailedWith("perfbudgets.xml(2,3): error PSB1004: 'second.tflite': file size ");
        File.Delete(Path.Combine(project.Folder, "perfbudgets.xml"));
        (await project.Build("--no-restore")).Succeeded();
    }

    [Fact]
    public async Task The_tighter_limit_of_policy_and_project_counts()
    {
        using var project = new TestProject(
            package,
            "<PerfBudget Include=\"models/kws.tflite\" Device=\"npu\" MaxLatencyMs=\"0.002\" MaxMemoryKiB=\"1000\" />"
        );
        project.Write(
            "perfbudgets.xml",
            "<PerfBudgets>\n  <PerfBudget Include=\"models/kws.tflite\" Target=\"npu\" MaxLatencyMs=\"1000\" MaxMemoryKiB=\"1\" />\n"
                + "</PerfBudgets>\n"
        );
        (await project.Build()).FailedWith("App.csproj(11,5): error PSB1001: ", "perfbudgets.xml(2,3): error PSB1003: ");
    }

    [Fact]
    public async Task A_suppression_holds_until_its_day_and_no_longer()
    {
        using var project = new TestProject(
            package,
            "<PerfBudget Include=\"models/kws.tflite\" Device=\"npu\" MaxLatencyMs=\"0.001\" />\n"
                + "    <PerfBudgetSuppression Include=\"models/kws.tflite\" Id=\"PSB1001\" Device=\"npu\" MaxLatencyMs=\"1000\" "
                + "Until=\"2027-01-31\" Justification=\"a; b, see #1\" />"
        );
        Assert.Empty((await project.Build("-p:PerfSageToday=2026-12-31")).Succeeded().Diagnostics);
        Assert.StartsWith(
            "App.csproj(12,5): warning PSB4003: the suppression of PSB1001 for 'kws.tflite' "
                + "expires after today, on 2027-01-31 (a; b, see #1)",
            Assert.Single((await project.Build("--no-restore", "-p:PerfSageToday=2027-1-31")).Succeeded().Diagnostics),
            StringComparison.Ordinal
        );
        (await project.Build("--no-restore", "-p:PerfSageToday=2027-02-01")).FailedWith(
            "App.csproj(11,5): error PSB1001: ",
            "App.csproj(12,5): error PSB4002: "
        );
        project.Replace("App.csproj", "MaxLatencyMs=\"0.001\"", "MaxLatencyMs=\"100\"");
        (await project.Build("--no-restore", "-p:PerfSageToday=2026-12-31")).FailedWith("App.csproj(12,5): error PSB4001: ");
        project.Replace("App.csproj", "Justification=\"a; b, see #1\"", "");
        (await project.Build("--no-restore")).FailedWith("App.csproj(12,5): error PSB4004: ");
    }
}
