using PerfSage.Build.PackageTests.Infra;

namespace PerfSage.Build.PackageTests;

/// <summary>An editor and a terminal, or two terminals, build one tree.</summary>
[Collection(PackageCollection.Name)]
public sealed class ConcurrentBuildTests(PackageFixture package)
{
    private const int Pairs = 3;

    [Fact]
    public async Task Two_builds_at_once_take_nothing_from_each_other()
    {
        using var project = new TestProject(package, "<PerfBudget Include=\"models/kws.tflite\" Device=\"npu\" MaxLatencyMs=\"20\" />");
        (await project.Build()).Succeeded();
        for (var pair = 0; pair < Pairs; pair++)
        {
            project.Model("models/kws.tflite");
            File.SetLastWriteTimeUtc(Path.Combine(project.Folder, "models/kws.tflite"), DateTime.UtcNow);
            var builds = await Task.WhenAll(project.Build("--no-restore"), project.Build("--no-restore"));
            // Which of them may write the program is the compiler's matter; the gate has an answer for both.
            Assert.All(builds, b => Assert.DoesNotContain(b.Diagnostics, d => d.Contains("PSB", StringComparison.Ordinal)));
            Assert.True(File.Exists(project.PredictionsFile));
            Assert.Equal(["PerfSage.LastBuild.g.cs", "budgets.txt", "predictions.txt"], FilesBeside(project.PredictionsFile));
        }
    }

    private static IEnumerable<string> FilesBeside(string file) =>
        Directory.GetFiles(Path.GetDirectoryName(file)!).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal);
}
