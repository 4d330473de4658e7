namespace PerfSage.Build.PackageTests;

/// <summary>Models that are not there when MSBuild evaluates the project, because a target of its own fetches them.</summary>
[Collection(PackageCollection.Name)]
public sealed class FetchedModelTests(PackageFixture package)
{
    private const string Plain = "<PerfBudget Include=\"Assets/kws.tflite\" Device=\"npu\" MaxFileKiB=\"43\" />";
    private const string Glob = "<PerfBudget Include=\"Assets/*.tflite\" Device=\"npu\" MaxFileKiB=\"43\" />";
    private const string TooLarge = "App.csproj(11,5): error PSB1004: 'kws.tflite': file size ";

    [Theory]
    [InlineData(Plain, "PerfSageBeforePredict")]
    [InlineData(Glob, "PerfSageBeforePredict")]
    [InlineData(Glob, "BeforeBuild")]
    [InlineData(Glob, "PrepareForBuild")]
    public async Task A_fetched_model_is_judged_and_judged_again_when_another_one_is_fetched(string budget, string before)
    {
        using var project = Project(budget, Fetch(before));
        project.Write("Program.cs", "System.Console.WriteLine(App.PerfBudgets.Kws.FileKiB < 43);");
        Assert.Empty((await project.Build()).Succeeded().Diagnostics);
        Assert.Equal("True", await project.Run());

        var again = (await project.Build("--no-restore", "-v:detailed")).Succeeded();
        Assert.Contains("PerfSage: the predictions that are there answer what is asked", again.Output, StringComparison.Ordinal);
        Assert.Contains("Skipping target \"CoreCompile\" because all output files are up-to-date", again.Output, StringComparison.Ordinal);

        project.Model("server/kws.tflite", "samples/OverBudget/models/person.tflite");
        (await project.Build("--no-restore")).FailedWith(TooLarge);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("<Target Name=\"Fetch\" BeforeTargets=\"PerfSageBeforePredict\" />", true)]
    public async Task Only_a_project_with_a_target_is_evaluated_twice(string target, bool isTwice)
    {
        using var project = new TestProject(package, Plain.Replace("Assets", "models", StringComparison.Ordinal), targets: target);
        var build = (await project.Build("-clp:PerformanceSummary;Verbosity=normal")).Succeeded();
        Assert.Equal(isTwice, build.Output.Contains("_PerfSageGetItems", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_second_match_that_is_fetched_is_judged_in_the_same_build()
    {
        using var project = Project(Glob, Fetch("PerfSageBeforePredict"));
        project.Model("Assets/there.tflite");
        (await project.Build()).Succeeded();

        project.Model("server/large.tflite", "samples/OverBudget/models/person.tflite");
        (await project.Build("--no-restore")).FailedWith("App.csproj(11,5): error PSB1004: 'large.tflite': file size ");
    }

    [Fact]
    public async Task Conditions_imports_and_exclusions_mean_what_they_mean_to_MSBuild()
    {
        using var project = Project(
            "<PerfBudget Include=\"Assets/*.tflite\" Exclude=\"Assets/large.*\" Device=\"npu\" MaxFileKiB=\"43\" />",
            Fetch("PerfSageBeforePredict")
        );
        project.Model("server/large.tflite", "samples/OverBudget/models/person.tflite");
        project.Write(
            "Directory.Build.targets",
            "<Project>\n  <ItemGroup Condition=\"'$(TargetFramework)' == 'net10.0'\">\n"
                + "    <PerfBudget Include=\"Assets/l*.tflite\" Device=\"npu\" MaxLatencyMs=\"0.001\" />\n"
                + "    <PerfBudget Include=\"Assets/*.tflite\" Device=\"npu\" MaxLatencyMs=\"0.001\" Condition=\"'$(Other)' != ''\" />\n"
                + "  </ItemGroup>\n</Project>\n"
        );
        (await project.Build()).FailedWith("Directory.Build.targets(3,5): error PSB1001: 'large.tflite' on ");
    }

    [Fact]
    public async Task A_budget_that_a_target_adds_stays()
    {
        using var project = Project(
            Glob,
            Fetch("PerfSageBeforePredict")
                + "<Target Name=\"Change\" BeforeTargets=\"PerfSageBeforePredict\"><ItemGroup>"
                + "<PerfBudget Include=\"Assets/kws.tflite\" Device=\"npu\" MaxMemoryKiB=\"1\" />"
                + "</ItemGroup></Target>"
        );
        var failed = await project.Build();
        Assert.Contains(": error PSB1003: 'kws.tflite' on ", Assert.Single(failed.Diagnostics), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_policy_judges_what_is_fetched()
    {
        using var project = Project("<AndroidAsset Include=\"Assets/*.tflite\" />", Fetch("PerfSageBeforePredict"));
        project.Write(
            "perfbudgets.xml",
            "<PerfBudgets>\n  <PerfBudget Include=\"Assets/*.tflite\" Target=\"npu\" MaxLatencyMs=\"0.001\" />\n</PerfBudgets>\n"
        );
        (await project.Build()).FailedWith("perfbudgets.xml(2,3): error PSB1001: 'kws.tflite' on ");
    }

    [Fact]
    public async Task Nothing_fetched_does_not_pass()
    {
        using var project = Project(Glob, "<Target Name=\"Nothing\" BeforeTargets=\"PerfSageBeforePredict\" />");
        (await project.Build()).FailedWith("App.csproj(11,5): error PSB5003: 'Assets/*.tflite' matches no file");
    }

    /// <summary>The compiler has to be told of the budgets before.</summary>
    [Fact]
    public async Task The_compilers_own_target_comes_too_late_which_the_message_says()
    {
        using var late = Project(Plain, Fetch("CoreCompile"));
        Assert.EndsWith(
            "cannot be read: the file does not exist; a target that fetches it must say BeforeTargets=\"PerfSageBeforePredict\"",
            Assert.Single((await late.Build()).FailedWith("App.csproj(11,5): error PSB2001: ").Diagnostics),
            StringComparison.Ordinal
        );
    }

    private static string Fetch(string before) =>
        $"""
            <Target Name="DownloadModels" BeforeTargets="{before}">
                <ItemGroup><Remote Include="server/*.tflite" /></ItemGroup>
                <Copy SourceFiles="@(Remote)" DestinationFolder="Assets" SkipUnchangedFiles="true" />
              </Target>
            """;

    private TestProject Project(string items, string targets)
    {
        var project = new TestProject(package, items, targets: targets);
        Directory.Delete(Path.Combine(project.Folder, "models"), recursive: true);
        project.Model("server/kws.tflite");
        return project;
    }
}
