using PerfSage.Build.PackageTests.Ci;
using PerfSage.Build.PackageTests.Infra;

namespace PerfSage.Build.PackageTests;

/// <summary>A limit is reported where it has to be changed, whichever element gives it.</summary>
[Collection(PackageCollection.Name)]
public sealed class LimitPlaceTests(PackageFixture package)
{
    // Line 11 is the first of the items.
    private const string Kws = "<PerfBudget Include=\"models/kws.tflite\" Device=\"npu\" MaxFileKiB=\"1000\" MaxLatencyMs=\"100\" />";

    private const string Update = "<PerfBudget Update=\"models/*.tflite\" MaxLatencyMs=\"0.001\" />";

    [Fact]
    public async Task An_update_further_down_in_the_project()
    {
        using var project = new TestProject(package, Kws + "\n    " + Update);
        var result = (await project.Build()).FailedWith("App.csproj(12,5): error PSB1001: 'kws.tflite' on ");
        Assert.Contains("or raise MaxLatencyMs in App.csproj(12).", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_update_in_a_file_that_the_project_imports_in_build_and_gate()
    {
        using var project = new TestProject(package, Kws, targets: "<Import Project=\"eng/$(Which).targets\" />");
        project.Write("eng/limits.targets", $"<Project>\n  <ItemGroup>\n    {Update}\n  </ItemGroup>\n</Project>");
        project.Write("Directory.Build.props", "<Project><PropertyGroup><Which>limits</Which></PropertyGroup></Project>");
        const string Error = "limits.targets(3,5): error PSB1001: 'kws.tflite' on ";
        (await project.Build()).FailedWith(Error);
        await new GitFolder(project.Folder).Git("init", "--quiet");
        Assert.Contains("\neng/" + Error, (await PackedTool.Gate(package, project)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_definition()
    {
        using var project = new TestProject(
            package,
            "<PerfBudget Include=\"models/kws.tflite\" Device=\"npu\" />",
            targets: "<ItemDefinitionGroup>\n    <PerfBudget MaxLatencyMs=\"0.001\" />\n  </ItemDefinitionGroup>"
        );
        (await project.Build()).FailedWith("App.csproj(14,5): error PSB1001: 'kws.tflite' on ");
    }

    [Fact]
    public async Task What_is_wrong_with_the_whole_budget_stays_where_that_is_made()
    {
        using var project = new TestProject(package, Kws.Replace("npu", "npx", StringComparison.Ordinal) + "\n    " + Update);
        (await project.Build()).FailedWith("App.csproj(11,5): error PSB3001: ");
    }
}
