namespace PerfSage.Build.PackageTests;

/// <summary>
/// From a project that knows nothing of budgets to one whose build judges them, with the packed tool and the packed package.
/// </summary>
[Collection(PackageCollection.Name)]
public sealed class InitTests(PackageFixture package, ToolFixture tool) : IClassFixture<ToolFixture>
{
    // It stands where the target puts it; the address is never asked.
    private const string Target = """
        <Target Name="GetModel" BeforeTargets="CoreCompile" Condition="'$(Fetched)' != ''">
          <DownloadFile SourceUrl="https://example.invalid/kws.tflite" DestinationFolder="fetched" Condition="'$(Fetched)' == ''" />
          <Copy SourceFiles="$(Fetched)" DestinationFolder="fetched" />
        </Target>
        """;

    [Fact]
    public async Task A_build_passes_after_it_and_fails_with_a_tighter_limit()
    {
        using var project = Fresh("<Content Include=\"models/*.tflite\" />");
        (await tool.Run("init", project.Folder, "--yes")).Succeeded();
        Assert.True(File.Exists(Path.Combine(project.Folder, ".github", "workflows", "perfsage.yml")));
        Assert.Empty((await project.Build()).Succeeded().Diagnostics);
        Assert.True(File.Exists(project.PredictionsFile));

        project.Replace("perfbudgets.xml", "MaxLatencyMs=\"0.14\"", "MaxLatencyMs=\"0.1\"");
        (await project.Build("--no-restore")).FailedWith(
            "perfbudgets.xml(3,3): error PSB1001: 'kws.tflite' on ethos-u55-256 (npu): predicted latency "
        );
    }

    [Fact]
    public async Task A_model_that_a_target_fetches_is_fetched_before_it_is_judged()
    {
        using var project = Fresh("", Target);
        project.Model("fetched/kws.tflite");
        Directory.Delete(Path.Combine(project.Folder, "models"), recursive: true);
        (await tool.Run("init", project.Folder, "--yes", "--no-ci")).Succeeded();
        Assert.False(File.Exists(Path.Combine(project.Folder, "perfbudgets.xml")));
        Directory.Delete(Path.Combine(project.Folder, "fetched"), recursive: true);

        var model = Repository.Path(TestProject.KeywordSpotting);
        Assert.Empty((await project.Build($"-p:Fetched={model}")).Succeeded().Diagnostics);
        Assert.True(File.Exists(Path.Combine(project.Folder, "fetched", "kws.tflite")));
        project.Replace("App.csproj", "MaxLatencyMs=\"0.14\"", "MaxLatencyMs=\"0.1\"");
        (await project.Build("--no-restore", $"-p:Fetched={model}")).FailedWith("App.csproj(");
    }

    private TestProject Fresh(string items, string targets = "")
    {
        var project = new TestProject(package, "");
        project.Write(
            "App.csproj",
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <OutputType>Exe</OutputType>
              </PropertyGroup>
              <ItemGroup>
                {items}
              </ItemGroup>
              {targets}
            </Project>
            """
        );
        return project;
    }
}
