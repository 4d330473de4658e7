using PerfSage.Build.PackageTests.Infra;

namespace PerfSage.Build.PackageTests;

/// <summary>Builds share what they predict, and believe of it only what a build has written.</summary>
[Collection(PackageCollection.Name)]
public sealed class PredictionCacheTests(PackageFixture package) : IDisposable
{
    private const string Budget = """<PerfBudget Include="models/kws.tflite" Device="npu" MaxLatencyMs="20" />""";

    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("perfsage-cache-");

    private string Cache => Path.Combine(root.FullName, "cache");

    private string[] Entries => Directory.Exists(Cache) ? Directory.GetFiles(Cache, "*.txt", SearchOption.AllDirectories) : [];

    [Fact]
    public async Task What_one_project_was_told_another_need_not_ask()
    {
        using var first = new TestProject(package, Budget);
        using var second = new TestProject(package, Budget);
        (await Build(first)).Succeeded();
        Assert.Single(Entries);

        // Without the native library of ONNX Runtime, this predictor can tell nothing but what is known.
        var tool = $"-p:PerfSageTool={ToolWithoutRuntime()}";
        (await Build(second, tool)).Succeeded();
        (await Build(second, "-t:Rebuild", tool)).Succeeded();
        Assert.Contains(
            "error PSB9001",
            (await Build(second, "-t:Rebuild", tool, "-p:PerfSageCache=false")).Output,
            StringComparison.Ordinal
        );
        second.Model("models/kws.tflite", "samples/OverBudget/models/person.tflite");
        Assert.Contains("error PSB9001", (await Build(second, tool)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_entry_is_no_verdict()
    {
        using var project = new TestProject(package, Budget.Replace("20", "0.1", StringComparison.Ordinal));
        Assert.Contains("error PSB1001", (await Build(project)).Output, StringComparison.Ordinal);
        var entry = Assert.Single(Entries);
        var intact = File.ReadAllText(entry);
        File.WriteAllText(entry, intact.Replace("latencyMs=0.1", "latencyMs=0.0", StringComparison.Ordinal));
        Assert.NotEqual(intact, File.ReadAllText(entry));
        Directory.Delete(project.PathOf("obj"), recursive: true);
        Assert.Contains("error PSB1001", (await Build(project)).Output, StringComparison.Ordinal);
        Assert.Equal(intact, File.ReadAllText(entry));
    }

    [Fact]
    public async Task The_property_leaves_the_folder_alone()
    {
        using var project = new TestProject(package, Budget);
        (await Build(project, "-p:PerfSageCache=false")).Succeeded();
        Assert.Empty(Entries);
    }

    public void Dispose() => root.Delete(recursive: true);

    private Task<BuildResult> Build(TestProject project, params string[] arguments) =>
        Dotnet.Run(project.Folder, ["build", .. arguments], e => e.Set("PERFSAGE_CACHE", Cache));

    private string ToolWithoutRuntime()
    {
        var version = new DirectoryInfo(Path.Combine(package.Packages, "perfsage.build")).GetDirectories().Single();
        var tool = new DirectoryInfo(Path.Combine(version.FullName, "tools", "net8.0"));
        var copy = root.CreateSubdirectory("tool");
        copy.CreateSubdirectory("Predictor");
        foreach (var file in tool.GetFiles().Concat(tool.GetFiles("Predictor/*")))
        {
            file.CopyTo(Path.Combine(copy.FullName, Path.GetRelativePath(tool.FullName, file.FullName)));
        }

        return Path.Combine(copy.FullName, "perfsage.dll");
    }
}
