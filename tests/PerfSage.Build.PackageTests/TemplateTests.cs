using System.IO.Compression;
using PerfSage.Build.PackageTests.Infra;

namespace PerfSage.Build.PackageTests;

/// <summary><c>dotnet new perfsage-budgets</c>, from the packed template.</summary>
[Collection(PackageCollection.Name)]
public sealed class TemplateTests(PackageFixture package) : IAsyncLifetime
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("perfsage template ");

    private string Nupkg => Directory.GetFiles(Path.Combine(root.FullName, "feed"), "*.nupkg").Single();

    public async Task InitializeAsync()
    {
        await Packing.Pack("src/PerfSage.Templates", Path.Combine(root.FullName, "feed"));
        (await New("install", Nupkg)).Succeeded();
    }

    public Task DisposeAsync()
    {
        root.Delete(recursive: true);
        return Task.CompletedTask;
    }

    [Fact]
    public Task A_gallery_can_tell_where_it_is_from() => PackageGallery.AssertComplete(Nupkg);

    [Fact]
    public void The_package_holds_the_template_and_nothing_that_runs()
    {
        using var zip = ZipFile.OpenRead(Nupkg);
        Assert.Equal(
            ["LICENSE", "content/perfsage-budgets/.template.config/template.json", "content/perfsage-budgets/perfbudgets.xml"],
            zip.Entries.Select(e => e.FullName)
                .Where(n =>
                    n == "LICENSE" || n.StartsWith("content/", StringComparison.Ordinal) || n.Contains(".dll", StringComparison.Ordinal)
                )
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task A_policy_of_it_is_judged()
    {
        using var project = new TestProject(package, "");
        (await New("perfsage-budgets", "--output", project.Folder)).Succeeded();
        Assert.Empty((await project.Build()).Succeeded().Diagnostics);
        Assert.True(File.Exists(project.PredictionsFile));

        string[] options = ["--latency", "0.01", "--models", "models/*.tflite", "--device", "imx93", "--force"];
        (await New(["perfsage-budgets", "--output", project.Folder, .. options])).Succeeded();
        (await project.Build("--no-restore")).FailedWith("perfbudgets.xml(4,3): error PSB1001: 'kws.tflite' on ethos-u65-256 (imx93): ");
    }

    // What is installed is kept in the home folder of the command line, which is not the machine's.
    private Task<BuildResult> New(params string[] arguments) =>
        Dotnet.RunProgram(
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
            root.FullName,
            ["new", .. arguments],
            e => Dotnet.Environment(e).Set("DOTNET_CLI_HOME", root.FullName)
        );
}
