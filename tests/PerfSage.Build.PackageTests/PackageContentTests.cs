using System.IO.Compression;
using PerfSage.Build.PackageTests.Infra;

namespace PerfSage.Build.PackageTests;

/// <summary>What users download, and what they pass on.</summary>
[Collection(PackageCollection.Name)]
public sealed class PackageContentTests(PackageFixture package)
{
    internal const int MostBytes = 50_000_000;

    [Fact]
    public void The_package_is_not_too_large_to_be_downloaded() => Assert.InRange(new FileInfo(package.Nupkg).Length, 1, MostBytes);

    [Fact]
    public void Its_symbols_lie_beside_it() => Symbols.AssertBeside(package.Nupkg);

    // Older runtimes refuse to start a program that lacks one.
    [Fact]
    public async Task The_program_asks_for_no_file_that_is_not_there()
    {
        using var zip = ZipFile.OpenRead(package.Nupkg);
        using var reader = new StreamReader(zip.GetEntry("tools/net8.0/perfsage.deps.json")!.Open());
        Assert.DoesNotContain("runtimes/", await reader.ReadToEndAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_package_holds_exactly_these_files()
    {
        using var zip = ZipFile.OpenRead(package.Nupkg);
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
    public Task A_gallery_can_tell_where_it_is_from() => PackageGallery.AssertComplete(package.Nupkg);

    [Fact]
    public async Task A_library_passes_nothing_on()
    {
        using var project = new TestProject(
            package,
            "<PerfBudget Include=\"models/kws.tflite\" Device=\"npu\" MaxLatencyMs=\"1000\" />",
            "<OutputType>Library</OutputType><GeneratePackageOnBuild>true</GeneratePackageOnBuild>"
                + "<PackageOutputPath>$(MSBuildProjectDirectory)/out</PackageOutputPath>"
        );
        project.Write("Program.cs", "public class C { public const double Ms = App.PerfBudgets.Kws.Npu.MaxLatencyMs; }");
        (await project.Build()).Succeeded();
        var files = Directory
            .GetFiles(Path.Combine(project.Folder, "bin/Debug/net10.0"))
            .Select(f => Path.GetFileName(f))
            .Order(StringComparer.Ordinal);
        Assert.Equal(["App.deps.json", "App.dll", "App.pdb"], files);
        using var zip = ZipFile.OpenRead(Path.Combine(project.Folder, "out/App.1.0.0.nupkg"));
        using var nuspec = new StreamReader(zip.GetEntry("App.nuspec")!.Open());
        Assert.DoesNotContain("PerfSage", await nuspec.ReadToEndAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain(
            "PerfSage",
            await File.ReadAllTextAsync(Path.Combine(project.Folder, "bin/Debug/net10.0/App.deps.json")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_project_without_budgets_is_left_alone()
    {
        using var project = new TestProject(package, "");
        (await project.Build()).Succeeded();
        Assert.False(Directory.Exists(Path.GetDirectoryName(project.PredictionsFile)));
        Assert.DoesNotContain(
            "PerfBudget",
            await File.ReadAllTextAsync(Path.Combine(project.Folder, "bin/Debug/net10.0/App.dll"), System.Text.Encoding.Latin1),
            StringComparison.Ordinal
        );
    }
}
