using System.IO.Compression;
using PerfSage.Build.PackageTests.Infra;

namespace PerfSage.Build.PackageTests;

/// <summary>The command line for people and CI, as <c>dotnet tool install</c> gives it.</summary>
[Collection(ToolCollection.Name)]
public sealed class ToolPackageTests(ToolFixture tool)
{
    [Fact]
    public Task A_gallery_can_tell_where_it_is_from() => PackageGallery.AssertComplete(tool.Nupkg);

    [Fact]
    public void The_package_holds_exactly_these_files()
    {
        using var zip = ZipFile.OpenRead(tool.Nupkg);
        Snapshot.Verify(
            string.Concat(
                zip.Entries.Select(e => e.FullName)
                    .Where(name => !name.EndsWith(".psmdcp", StringComparison.Ordinal))
                    .Order(StringComparer.Ordinal)
                    .Select(name => name + "\n")
            )
        );
    }

    [Fact]
    public void Its_symbols_lie_beside_it() => Symbols.AssertBeside(tool.Nupkg);

    [Fact]
    public void The_package_is_not_too_large_to_be_downloaded() =>
        Assert.InRange(new FileInfo(tool.Nupkg).Length, 1, PackageContentTests.MostBytes);

    [Fact]
    public async Task It_runs()
    {
        Assert.Matches("^[0-9]+\\.[0-9]+\\.[0-9]+", (await tool.Run("--version")).Succeeded().Output);
        Assert.Contains("ethos-u55-256", (await tool.Run("devices")).Succeeded().Output, StringComparison.Ordinal);
        Assert.Contains(
            "latency",
            (await tool.Run("predict", Repository.Path(TestProject.KeywordSpotting), "--device", "npu")).Succeeded().Output,
            StringComparison.OrdinalIgnoreCase
        );
    }

    /// <summary>ONNX Runtime's package keeps an identifier of the machine there, and what it would report to its maker.</summary>
    [Fact]
    public async Task It_leaves_nothing_but_its_library_in_the_home_folder()
    {
        var home = Directory.CreateTempSubdirectory("perfsage home ");
        (await tool.RunAtHome(home.FullName, "predict", Repository.Path(TestProject.KeywordSpotting), "--device", "npu")).Succeeded();
        var files = home.EnumerateFiles("*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(home.FullName, f.FullName));
        Assert.Matches(@"^\.cache.perfsage.native.[0-9a-f]{64}.libonnxruntime\.(so|dylib)$", Assert.Single(files));
        home.Delete(recursive: true);
    }

    [Fact]
    public async Task It_fails_with_its_own_code_and_words()
    {
        var result = await tool.Run("predict", "missing.tflite", "--device", "npu");
        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("perfsage: 'missing.tflite' cannot be read", result.Output, StringComparison.Ordinal);
    }
}
