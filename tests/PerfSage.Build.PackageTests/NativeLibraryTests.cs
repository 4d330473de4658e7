using PerfSage.Build.PackageTests.Infra;

namespace PerfSage.Build.PackageTests;

/// <summary>The package has ONNX Runtime's library compressed. The first build unpacks it, into the user's cache.</summary>
[Collection(PackageCollection.Name)]
public sealed class NativeLibraryTests(PackageFixture package) : IDisposable
{
    private const string Budget = "<PerfBudget Include=\"models/kws.tflite\" Device=\"npu\" MaxLatencyMs=\"0.001\" />";
    private const string Verdict = "App.csproj(11,5): error PSB1001: 'kws.tflite' on ";

    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("perfsage native ");

    private string Cache => Path.Combine(root.FullName, "cache");

    [Fact]
    public async Task Builds_leave_one_library()
    {
        using var project = new TestProject(package, Budget);
        (await Build(project)).FailedWith(Verdict);
        var library = Assert.Single(Files()).FullName;
        Assert.Contains("onnxruntime", library, StringComparison.Ordinal);
        (await Build(project, "--no-restore", "--no-incremental")).FailedWith(Verdict);
        Assert.Equal(library, Assert.Single(Files()).FullName);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(0)]
    public async Task Garbage_in_its_place_is_replaced(int cutBytes)
    {
        using var project = new TestProject(package, Budget);
        (await Build(project)).FailedWith(Verdict);
        var library = Assert.Single(Files());
        var content = await File.ReadAllBytesAsync(library.FullName);
        await File.WriteAllBytesAsync(library.FullName, new byte[content.Length - cutBytes]);
        (await Build(project, "--no-restore", "--no-incremental")).FailedWith(Verdict);
        Assert.Equal(content, await File.ReadAllBytesAsync(Assert.Single(Files()).FullName));
    }

    [Fact]
    public async Task Two_first_builds_at_once_leave_one_library()
    {
        using var one = new TestProject(package, Budget);
        using var other = new TestProject(package, Budget);
        Assert.All(await Task.WhenAll(Build(one), Build(other)), b => b.FailedWith(Verdict));
        Assert.Single(Files());
    }

    [Fact]
    public async Task A_build_does_without_a_cache()
    {
        using var project = new TestProject(package, Budget);
        await File.WriteAllTextAsync(Cache, "a file");
        (await Build(project)).FailedWith(Verdict);
        Assert.Equal("a file", await File.ReadAllTextAsync(Cache));
        File.Delete(Cache);
        if (!OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(Cache, UnixFileMode.UserRead | UnixFileMode.UserExecute);
            (await Build(project, "--no-restore", "--no-incremental")).FailedWith(Verdict);
        }
    }

    [Fact]
    public async Task A_library_that_cannot_be_unpacked_does_not_pass()
    {
        using var project = new TestProject(package, Budget);
        (await Build(project)).FailedWith(Verdict);
        var tool = Directory.GetFiles(package.Packages, "perfsage.dll", SearchOption.AllDirectories).Single();
        var copy = CopyWithoutLibraries(Path.GetDirectoryName(tool)!);
        Directory.Delete(Cache, recursive: true);
        (await Build(project, "--no-restore", $"-p:PerfSageTool={copy}")).FailedWith(
            "App.csproj(1,1): error PSB9001: budgets could not be checked: the predictor ended with code 2 and no prediction "
                + "(perfsage: error PSB9001: ONNX Runtime cannot be unpacked into '"
        );
        Assert.Empty(Files());
    }

    /// <inheritdoc />
    public void Dispose() => root.Delete(recursive: true);

    private FileInfo[] Files() => new DirectoryInfo(Cache).GetFiles("*", SearchOption.AllDirectories);

    // A prediction that was kept would need no library.
    private Task<BuildResult> Build(TestProject project, params string[] arguments) =>
        Dotnet.Run(project.Folder, ["build", "-p:PerfSageCache=false", .. arguments], e => e.Set("PERFSAGE_CACHE", Cache));

    /// <returns>The program beside compressed libraries that end too early.</returns>
    private string CopyWithoutLibraries(string tool)
    {
        var target = Path.Combine(root.FullName, "tool");
        foreach (var file in Directory.GetFiles(tool, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(tool, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            var content = File.ReadAllBytes(file);
            File.WriteAllBytes(copy, file.EndsWith(".br", StringComparison.Ordinal) ? content[..(content.Length / 2)] : content);
        }

        return Path.Combine(target, "perfsage.dll");
    }
}
