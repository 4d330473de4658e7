using System.Text.Json;

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

    /// <summary>An app as for a phone, with its limits in a policy; a target fetches one of its three models.</summary>
    [Fact]
    public async Task Phone_app_is_judged_with_the_model_that_it_fetches()
    {
        using var sample = Copy("PhoneApp");
        var fetched = Path.Combine(sample.Folder, "Platforms/Android/Assets/segment.tflite");
        (await Dotnet.Run(sample.Folder, "restore")).Succeeded();
        Assert.False(File.Exists(fetched));

        // The gate first, as in CI: what it asks for the budgets has to fetch the model as well.
        var tool = Directory.GetFiles(package.Packages, "perfsage.dll", SearchOption.AllDirectories).Single();
        string[] gate = ["exec", tool, "gate", "--project", "PhoneApp.csproj", "--out", "obj/gate"];
        (await Dotnet.Run(sample.Folder, gate)).Succeeded();
        Assert.True(File.Exists(fetched));
        Assert.Equal(
            [
                "detect.tflite on ethos-u55-256",
                "detect.tflite on galaxy-a03s-cpu",
                "detect.tflite on pixel4-cpu",
                "segment.tflite on ethos-u55-256",
                "words.tflite on ethos-u55-256",
                "words.tflite on galaxy-a03s-cpu",
                "words.tflite on pixel4-cpu",
            ],
            Entries(Path.Combine(sample.Folder, "obj/gate/perfbudget.json"))
        );

        File.Delete(fetched);
        // Models so small that nobody has measured their like on a phone.
        var diagnostics = (await sample.Build("--no-restore")).Succeeded().Diagnostics;
        Assert.All(diagnostics, d => Assert.Contains("warning PSB2003: ", d, StringComparison.Ordinal));
        Assert.Matches(@"^segment\.tflite on ethos-u55-256: 0\.\d+ ms, 3\d\.\d ms of a frame are left$", await sample.Run());

        File.Delete(fetched);
        sample.Replace("perfbudgets.xml", "MaxLatencyMs=\"33\"", "MaxLatencyMs=\"0.1\"");
        const string Error = "error PSB1001: ";
        var failed = await sample.Build("--no-restore");
        Assert.NotEqual(0, failed.ExitCode);
        Assert.Equal(
            [
                "perfbudgets.xml(4,3): error PSB1001: 'detect.tflite' on ethos-u55-256",
                "perfbudgets.xml(4,3): error PSB1001: 'detect.tflite' on galaxy-a03s-cpu",
                "perfbudgets.xml(4,3): error PSB1001: 'detect.tflite' on pixel4-cpu",
                "perfbudgets.xml(7,3): error PSB1001: 'segment.tflite' on ethos-u55-256",
            ],
            failed
                .Diagnostics.Where(d => d.Contains(Error, StringComparison.Ordinal))
                .Select(d => d[..d.IndexOf(": predicted latency ", StringComparison.Ordinal)])
                .Order(StringComparer.Ordinal)
        );
        Assert.Equal(1, (await Dotnet.Run(sample.Folder, gate)).ExitCode);
    }

    private static IEnumerable<string> Entries(string report)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(report));
        return
        [
            .. json
                .RootElement.GetProperty("entries")
                .EnumerateArray()
                .Select(e => $"{Path.GetFileName(e.GetProperty("model").GetString())} on {e.GetProperty("device").GetString()}")
                .Order(StringComparer.Ordinal),
        ];
    }

    // Without what a build of the sample itself has left there.
    private TestProject Copy(string name)
    {
        var project = new TestProject(package, "");
        File.Delete(Path.Combine(project.Folder, "App.csproj"));
        Directory.Delete(Path.Combine(project.Folder, "models"), recursive: true);
        var sample = Repository.Path($"samples/{name}");
        var ignored = Path.Combine(sample, ".gitignore");
        string[] left = ["NuGet.config", .. File.Exists(ignored) ? File.ReadAllLines(ignored) : []];
        foreach (var file in Directory.GetFiles(sample, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(sample, f)))
        {
            if (!left.Contains(file.Replace('\\', '/')))
            {
                project.Model(file, Path.Combine("samples", name, file));
            }
        }

        return project;
    }
}
