using PerfSage.Build.PackageTests.Infra;

namespace PerfSage.Build.PackageTests;

/// <summary>Budgets that come to nothing when MSBuild evaluates the project, which it does without a word.</summary>
[Collection(PackageCollection.Name)]
public sealed class LostElementTests(PackageFixture package)
{
    private const string Kws = "<PerfBudget Include=\"models/kws.tflite\" Device=\"npu\" MaxFileKiB=\"1000\" />";

    // Line 4 is the first of an item group that counts, line 8 of one that does not, line 11 of an Otherwise.
    private const string Imported = """
        <Project>
          <PropertyGroup><Yes>yes</Yes></PropertyGroup>
          <ItemGroup Condition="'$(Yes)' == 'yes' and Exists('$(MSBuildThisFileDirectory)more.props')">
            {0}
          </ItemGroup>
          <Choose>
            <When Condition="'$(Yes)' == ''"><ItemGroup>
              <PerfBudget Include="never/*.tflite" Device="npu" MaxLatencyMs="1" />
            </ItemGroup></When>
            <Otherwise><ItemGroup>
              {1}
            </ItemGroup></Otherwise>
          </Choose>
        </Project>
        """;

    [Theory]
    [InlineData("<PerfBudget Include=\"$(MSBuildThisFileDirectory.TrimEnd('/'))/*.tflite\" MaxLatencyMs=\"1\" />", "PSB5003")]
    [InlineData("<PerfBudget Include=\"$(Nothing)\" Device=\"npu\" MaxLatencyMs=\"1\" />", "PSB5003")]
    [InlineData("<PerfBudget Update=\"models/kvs.tflite\" MaxLatencyMs=\"1\" />", "PSB5003")]
    [InlineData("<PerfBudget Update=\"models/*.tflite\" MaxLatancyMs=\"1\" />", "PSB5001")]
    [InlineData("<PerfBudget Update=\"models/kws.tflite\" MaxLatencyMs=\"$(Nothing)\" />", "PSB5001")]
    [InlineData("<PerfBudget Include=\"models/kws.tflite\" Device=\"npu\" MaxFileKiB=\"1000\" MaxLatencyMs=\"$(Nothing)\" />", "PSB5001")]
    public async Task What_came_to_nothing_is_reported_where_it_stands_whatever_file_holds_it(string element, string id)
    {
        using var project = Project(element, "");
        (await project.Build()).FailedWith($"more.props(4,5): error {id}: ");
        project.Write(
            "more/more.props",
            Imported.Replace("{0}", "", StringComparison.Ordinal).Replace("{1}", element, StringComparison.Ordinal)
        );
        (await project.Build("--no-restore")).FailedWith($"more.props(11,7): error {id}: ");
    }

    [Fact]
    public async Task An_update_before_the_items_it_means_is_reported()
    {
        using var project = new TestProject(package, Kws);
        project.Write(
            "Directory.Build.props",
            "<Project>\n  <ItemGroup>\n    <PerfBudget Update=\"models/*.tflite\" MaxLatencyMs=\"0.001\" />\n  </ItemGroup>\n</Project>"
        );
        (await project.Build()).FailedWith("Directory.Build.props(3,5): error PSB5003: Update=\"models/*.tflite\" changes no PerfBudget");
        File.Move(project.PathOf("Directory.Build.props"), project.PathOf("Directory.Build.targets"));
        (await project.Build("--no-restore")).FailedWith("Directory.Build.targets(3,5): error PSB1001: 'kws.tflite' on ");
    }

    [Fact]
    public async Task A_list_that_is_filled_further_down_is_reported()
    {
        const string Element = "<PerfBudget Include=\"@(Shipped)\" Device=\"npu\" MaxLatencyMs=\"0.001\" />";
        const string List = "<Shipped Include=\"models/resnet.tflite\" />";
        using var project = new TestProject(package, $"{Kws}{Element}{List}");
        project.Model("models/resnet.tflite");
        (await project.Build()).FailedWith(
            "App.csproj(11,78): error PSB5003: Include=\"@(Shipped)\" makes no PerfBudget: the list is filled after"
        );
        project.Replace("App.csproj", $"{Element}{List}", $"{List}{Element}");
        (await project.Build("--no-restore")).FailedWith("App.csproj(11,120): error PSB1001: 'resnet.tflite' on ");
    }

    [Fact]
    public async Task A_target_that_comes_when_all_is_done_is_told()
    {
        using var project = new TestProject(
            package,
            Kws,
            targets: $"<Target Name=\"Late\" AfterTargets=\"Build\"><ItemGroup>{Kws}</ItemGroup></Target>"
        );
        (await project.Build()).FailedWith(
            "App.csproj : error PSB9001: budgets could not be checked: a target adds or removes PerfBudget items after they were judged"
        );
    }

    [Theory]
    [InlineData("CoreBuild")]
    [InlineData("CoreCompile")]
    public async Task A_build_that_does_not_compile_is_no_verdict(string target)
    {
        using var project = new TestProject(package, Kws);
        // As SDKs do whose projects are no programs. Of two targets with one name, the later one counts.
        project.Write(
            "Directory.Build.targets",
            "<Project><PropertyGroup><SkipCopyBuildProduct>true</SkipCopyBuildProduct><UseAppHost>false</UseAppHost></PropertyGroup>"
                + $"<Target Name=\"{target}\" /></Project>"
        );
        (await project.Build()).FailedWith(
            "App.csproj : error PSB9001: budgets could not be checked: the build of this project does not compile"
        );
    }

    [Fact]
    public async Task A_definition_with_a_misspelled_limit_is_reported()
    {
        using var project = new TestProject(
            package,
            Kws,
            targets: "<ItemDefinitionGroup><PerfBudget MaxLatancyMs=\"1\" /></ItemDefinitionGroup>"
        );
        (await project.Build()).FailedWith("App.csproj(13,24): error PSB5001: 'MaxLatancyMs' is not known; did you mean 'MaxLatencyMs'?");
    }

    [Theory]
    [InlineData("", "<PerfBudget Include=\"models/kws.tflite\" Device=\"npu\" MaxLatencyMs=\"0.001\" />", "CoreCompile")]
    [InlineData(Kws, "<PerfBudget Update=\"models/kws.tflite\" MaxLatencyMs=\"0.001\" />", "GenerateMSBuildEditorConfigFileCore")]
    [InlineData(Kws, "<PerfBudget><MaxLatencyMs>0.001</MaxLatencyMs></PerfBudget>", "CoreCompile")]
    public async Task A_target_that_comes_too_late_is_told(string items, string late, string before)
    {
        using var project = new TestProject(
            package,
            items,
            targets: $"<Target Name=\"Late\" BeforeTargets=\"{before}\"><ItemGroup>{late}</ItemGroup></Target>"
        );
        (await project.Build()).FailedWith("App.csproj : error PSB9001: budgets could not be checked: a target adds or changes PerfBudget");
        project.Replace("App.csproj", before, "PerfSageBeforePredict");
        var judged = Assert.Single((await project.Build("--no-restore")).Diagnostics);
        Assert.Contains("error PSB1001: 'kws.tflite' on ", judged, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("MSBUILDFORCEALLTASKSOUTOFPROC")]
    public async Task What_is_meant_so_is_not_reported_and_a_match_that_vanishes_is(string variable)
    {
        const string Right = """
            <PerfBudget Include="models/k*.tflite" Device="npu" MaxLatencyMs="100" Level="warning" />
            <PerfBudget Update="models/kws.tflite" MaxLatencyMs="50" Condition="'$(Nothing)' != ''" />
            <PerfBudget Update="models/*.tflite" MaxLatencyMs="40" />
            <PerfBudget Update="@(PerfBudget)" MaxLatencyMs="30" />
            <PerfBudget Include="none/*.tflite" Device="npu" MaxLatencyMs="1" AllowEmpty="true" />
            <PerfBudget Include="old/*.tflite" Device="npu" MaxLatencyMs="1" />
            <PerfBudget Remove="old/**" />
            """;
        using var project = Project("", Right);
        project.Model("old/kws.tflite");
        Assert.Empty((await Build(project, variable)).Succeeded().Diagnostics);
        File.Delete(project.PathOf("old/kws.tflite"));
        (await Build(project, variable)).FailedWith("more.props(16,1): error PSB5003: 'old/*.tflite' matches no file");
    }

    private static Task<BuildResult> Build(TestProject project, string variable) =>
        Dotnet.Run(project.Folder, ["build"], e => e.Set(variable.Length == 0 ? "UNUSED" : variable, "1"));

    private TestProject Project(string first, string second)
    {
        var project = new TestProject(package, Kws, targets: "<Import Project=\"more/more.props\" Condition=\"'$(Skip)' == ''\" />");
        project.Write(
            "more/more.props",
            Imported.Replace("{0}", first, StringComparison.Ordinal).Replace("{1}", second, StringComparison.Ordinal)
        );
        return project;
    }
}
