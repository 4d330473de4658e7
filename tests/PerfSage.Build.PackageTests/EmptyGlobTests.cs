using PerfSage.Build.PackageTests.Infra;

namespace PerfSage.Build.PackageTests;

/// <summary>One pattern for all projects of a folder, of which not every one has a model.</summary>
[Collection(PackageCollection.Name)]
public sealed class EmptyGlobTests(PackageFixture package)
{
    [Fact]
    public async Task A_pattern_that_may_match_nothing_costs_projects_without_models_nothing_and_judges_the_others()
    {
        using var project = new TestProject(package, "");
        project.Write("Directory.Build.props", Shared(""));
        File.Delete(project.PathOf("models/kws.tflite"));
        (await project.Build()).FailedWith("Directory.Build.props(3,5): error PSB5003: ");
        project.Write("Directory.Build.props", Shared("AllowEmpty=\"true\""));
        Assert.Empty((await project.Build("--no-restore")).Succeeded().Diagnostics);
        project.Model("models/kws.tflite");
        (await project.Build("--no-restore")).FailedWith("Directory.Build.props(3,5): error PSB1001: 'kws.tflite' on ");
        File.Delete(project.PathOf("models/kws.tflite"));
        Assert.Empty((await project.Build("--no-restore")).Succeeded().Diagnostics);
    }

    private static string Shared(string allowEmpty) =>
        $"""
            <Project>
              <ItemGroup>
                <PerfBudget Include="$(MSBuildProjectDirectory)/models/*.tflite" Device="npu" MaxLatencyMs="0.001" {allowEmpty} />
              </ItemGroup>
            </Project>
            """;
}
