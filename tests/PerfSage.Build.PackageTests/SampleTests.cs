namespace PerfSage.Build.PackageTests;

/// <summary>The samples, copied out of the repository.</summary>
[Collection(PackageCollection.Name)]
public sealed class SampleTests(PackageFixture package)
{
    [Fact]
    public async Task Keyword_spotting_passes_and_prints_its_constants()
    {
        using var sample = Copy("KeywordSpotting");
        Assert.Empty((await sample.Build()).Succeeded().Diagnostics);
        var output = await sample.Run();
        Assert.StartsWith("kws.tflite (42.2 KiB) on ethos-u55-256\n  latency      ", output, StringComparison.Ordinal);
        Assert.Contains(", budget 1 ms\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Over_budget_fails_on_purpose()
    {
        using var sample = Copy("OverBudget");
        (await sample.Build()).FailedWith(
            "OverBudget.csproj(11,5): error PSB1001: 'person.tflite' on ethos-u55-256 (npu): predicted latency "
        );
    }

    private TestProject Copy(string name)
    {
        var project = new TestProject(package, "");
        File.Delete(Path.Combine(project.Folder, "App.csproj"));
        foreach (var file in Directory.GetFiles(Repository.Path($"samples/{name}")).Where(f => Path.GetFileName(f) != "NuGet.config"))
        {
            File.Copy(file, Path.Combine(project.Folder, Path.GetFileName(file)), overwrite: true);
        }

        foreach (var model in Directory.GetFiles(Repository.Path($"samples/{name}/models")))
        {
            project.Model("models/" + Path.GetFileName(model), Path.GetRelativePath(Repository.Path("."), model));
        }

        return project;
    }
}
