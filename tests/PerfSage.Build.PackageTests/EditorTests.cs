using PerfSage.Build.PackageTests.Infra;

namespace PerfSage.Build.PackageTests;

/// <summary>Builds by which an editor asks what a project consists of, and real ones that look like one.</summary>
[Collection(PackageCollection.Name)]
public sealed class EditorTests(PackageFixture package)
{
    /// <summary>As language servers and "dotnet format" have them.</summary>
    internal static readonly string[] DesignTime =
    [
        "-p:DesignTimeBuild=true",
        "-p:SkipCompilerExecution=true",
        "-p:ProvideCommandLineArgs=true",
        "-p:BuildProjectReferences=false",
        "-p:BuildingProject=false",
    ];

    [Fact]
    public async Task An_editor_that_looks_makes_nobody_compile_again()
    {
        using var project = new TestProject(package, "<PerfBudget Include=\"models/kws.tflite\" Device=\"npu\" MaxLatencyMs=\"1000\" />");
        (await project.Build()).Succeeded();
        var before = Outputs(project);
        (await project.Build(["--no-restore", "-t:Compile", .. DesignTime])).Succeeded();
        (await project.Build("--no-restore")).Succeeded();
        Assert.Equal(before, Outputs(project));
    }

    [Fact]
    public async Task A_real_build_in_an_editor_s_environment_is_judged()
    {
        using var project = new TestProject(package, "<PerfBudget Include=\"models/kws.tflite\" Device=\"npu\" MaxLatencyMs=\"0.001\" />");
        (
            await Dotnet.Run(
                project.Folder,
                ["build"],
                e => e.Set("DesignTimeBuild", "true").Set("BuildingForLiveUnitTesting", "true").Set("_PerfSageDesignTime", "true")
            )
        ).FailedWith("App.csproj(11,5): error PSB1001: ");
    }

    private static (string File, DateTime Written)[] Outputs(TestProject project) =>
        new[] { "App.dll", "perfsage/budgets.txt", "perfsage/predictions.txt" }
            .Select(f => Path.Combine(project.Folder, "obj", "Debug", "net10.0", f))
            .Select(f => (f, File.GetLastWriteTimeUtc(f)))
            .ToArray();
}
