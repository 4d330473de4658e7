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

    private const string LastBuild = "perfsage/PerfSage.LastBuild.g.cs";

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

    [Fact]
    public async Task An_editor_has_the_source_file_of_the_last_build_before_the_first_one()
    {
        using var project = new TestProject(package, "<PerfBudget Include=\"models/kws.tflite\" Device=\"npu\" MaxLatencyMs=\"0.001\" />");
        var look = (
            await Dotnet.Run(project.Folder, ["build", "-t:Restore,Compile", "-getItem:CscCommandLineArgs", .. DesignTime])
        ).Succeeded();
        Assert.Contains(LastBuild, look.Output.Replace('\\', '/'), StringComparison.Ordinal);
        Assert.DoesNotContain("PSB", project.Read(In(LastBuild)), StringComparison.Ordinal);
        (await project.Build()).FailedWith("App.csproj(11,5): error PSB1001: ");
        Assert.Contains("//> budgets=", project.Read(In(LastBuild)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_real_build_compiles_no_source_with_paths_of_the_machine()
    {
        using var project = new TestProject(package, "<PerfBudget Include=\"models/kws.tflite\" Device=\"npu\" MaxLatencyMs=\"1000\" />");
        (await project.Build("-p:EmbedAllSources=true")).Succeeded();
        var symbols = await File.ReadAllTextAsync(project.PathOf(In("App.pdb")), System.Text.Encoding.Latin1);
        Assert.Contains("PerfSage.Build.Guard.txt", symbols, StringComparison.Ordinal);
        Assert.DoesNotContain("PerfSage.LastBuild", symbols, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_of_it_is_left_after_a_cleaning()
    {
        using var project = new TestProject(package, "<PerfBudget Include=\"models/kws.tflite\" Device=\"npu\" MaxLatencyMs=\"1000\" />");
        (await project.Build()).Succeeded();
        Assert.NotEmpty(Directory.GetFiles(project.PathOf(In("perfsage"))));
        (await Dotnet.Run(project.Folder, "clean")).Succeeded();
        Assert.Empty(Directory.GetFiles(project.PathOf(In("perfsage"))));
    }

    private static string In(string file) => "obj/Debug/net10.0/" + file;

    private static (string File, DateTime Written)[] Outputs(TestProject project) =>
        new[] { "App.dll", "perfsage/budgets.txt", "perfsage/predictions.txt", LastBuild }
            .Select(f => Path.Combine(project.Folder, "obj", "Debug", "net10.0", f))
            .Select(f => (f, File.GetLastWriteTimeUtc(f)))
            .ToArray();
}
