using PerfSage.Zoo.Serialization;

namespace PerfSage.Build.PackageTests;

/// <summary>Whoever chooses the names in a model and of its file gets no line of their own into the log of a build.</summary>
[Collection(PackageCollection.Name)]
public sealed class HostileNameTests(PackageFixture package)
{
    [Fact]
    public async Task A_build_prints_them_as_text()
    {
        using var project = new TestProject(
            package,
            "<PerfBudget Include=\"models/Sneaky*.tflite\" Device=\"npu\" MaxLatencyMs=\"0.000001\" MaxFileKiB=\"0.001\" />"
        );
        HostileModels.Custom(HostileText.Operator, width: 8).Save(Model(project, HostileText.FileOnOneLine));
        var result = await project.Build();
        Assert.NotEqual(0, result.ExitCode);
        HarmlessText.Is(result.Output);
        Assert.Contains("SneakyOp", result.Output, StringComparison.Ordinal);
        Assert.Contains("SneakyFile", result.Output, StringComparison.Ordinal);
        HarmlessText.Is(await File.ReadAllTextAsync(project.PredictionsFile));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task So_does_one_that_cannot_read_the_model_or_its_name(bool hasLineEnds)
    {
        using var project = new TestProject(package, "<PerfBudget Include=\"models/Sneaky*.tflite\" Device=\"npu\" MaxLatencyMs=\"1\" />");
        HostileModels.Broken().Save(Model(project, hasLineEnds ? HostileText.File : HostileText.FileOnOneLine));
        var result = await project.Build();
        Assert.NotEqual(0, result.ExitCode);
        HarmlessText.Is(result.Output);
        Assert.Contains(
            hasLineEnds && !OperatingSystem.IsWindows() ? "budgets.txt" : "SneakyTensor",
            result.Output,
            StringComparison.Ordinal
        );
    }

    private static string Model(TestProject project, string name) => Path.Combine(project.Folder, "models", name + ".tflite");
}
