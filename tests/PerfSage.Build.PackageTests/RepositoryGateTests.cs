using PerfSage.Build.PackageTests.Ci;
using PerfSage.Build.PackageTests.Infra;

namespace PerfSage.Build.PackageTests;

/// <summary>A gate that is told nothing finds every project that a build would judge.</summary>
[Collection(PackageCollection.Name)]
public sealed class RepositoryGateTests(PackageFixture package)
{
    private const string Shared =
        "<Project>\n  <ItemGroup>\n    <PerfBudget Include=\"models/*.tflite\" Device=\"npu\" MaxLatencyMs=\"0.001\" />\n"
        + "  </ItemGroup>\n</Project>";

    [Fact]
    public async Task A_budget_that_arrives_by_any_import_is_judged_restored_or_not()
    {
        using var project = new TestProject(package, "", targets: "<Import Project=\"$(Where)/shared.targets\" />");
        project.Write("Directory.Build.props", "<Project><PropertyGroup><Where>build</Where></PropertyGroup></Project>");
        project.Write("build/shared.targets", Shared);
        project.Write(
            "other/Other.csproj",
            "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>"
        );
        await new GitFolder(project.Folder).Git("init", "--quiet");
        project.Write(".gitignore", "obj/\nbin/\n");

        const string Judged = "shared.targets(3,5): error PSB1001: 'kws.tflite' on ";
        await GateFails();
        (await project.Build()).FailedWith(Judged);
        await GateFails();

        async Task GateFails()
        {
            var gate = await Gate(project);
            Assert.Equal(1, gate.ExitCode);
            Assert.Contains(Judged, gate.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_project_that_nobody_can_evaluate_does_not_pass_and_one_without_a_budget_is_nothing_to_judge()
    {
        using var project = new TestProject(package, "");
        await new GitFolder(project.Folder).Git("init", "--quiet");
        var nothing = await Gate(project);
        Assert.Equal(2, nothing.ExitCode);
        Assert.Contains("nothing here has a PerfBudget", nothing.Output, StringComparison.Ordinal);

        project.Write(
            "perfbudgets.xml",
            "<PerfBudgets><PerfBudget Include=\"models/*.tflite\" Device=\"npu\" MaxLatencyMs=\"9\" /></PerfBudgets>"
        );
        Assert.Equal(0, (await Gate(project)).ExitCode);

        File.Move(project.PathOf("perfbudgets.xml"), project.PathOf("PerfBudgets.xml"));
        var misnamed = await Gate(project);
        Assert.Equal(2, misnamed.ExitCode);
        Assert.Contains("'PerfBudgets.xml' is no policy on Linux; rename it", misnamed.Output, StringComparison.Ordinal);
        File.Move(project.PathOf("PerfBudgets.xml"), project.PathOf("perfbudgets.xml"));

        project.Write("broken/Broken.csproj", "<Project Sdk=\"No.Such.Sdk\" />");
        var broken = await Gate(project);
        Assert.Equal(2, broken.ExitCode);
        Assert.Contains(
            "Broken.csproj' cannot be evaluated, so nobody knows whether it has budgets: ",
            broken.Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_package_that_only_a_library_has_is_refused()
    {
        const string Budget = "<ItemGroup><PerfBudget Include=\"models/kws.tflite\" Device=\"npu\" MaxLatencyMs=\"0.001\" /></ItemGroup>";
        using var library = new TestProject(package, "");
        library.Write(
            "app/Other.csproj",
            "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>"
                + $"<ItemGroup><ProjectReference Include=\"../App.csproj\" /></ItemGroup>{Budget}</Project>"
        );
        library.Model("app/models/kws.tflite");
        await new GitFolder(library.Folder).Git("init", "--quiet");
        var gate = await Gate(library);
        Assert.Equal(2, gate.ExitCode);
        Assert.Contains("Other.csproj' does not reference the package PerfSage.Build", gate.Output, StringComparison.Ordinal);
    }

    private Task<BuildResult> Gate(TestProject project) => PackedTool.Gate(package, project);
}
