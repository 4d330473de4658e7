using PerfSage.Build.PackageTests.Infra;

namespace PerfSage.Build.PackageTests;

/// <summary>A build that goes on while its files are edited.</summary>
[Collection(PackageCollection.Name)]
public sealed class WatchTests(PackageFixture package)
{
    private const string Budget = "<PerfBudget Include=\"models/*.tflite\" Device=\"npu\" MaxLatencyMs=\"0.25\" />";
    private const string Succeeded = "Build succeeded";
    private const string Waiting = "Waiting for a file to change";
    private const string TooSlow = "App.csproj(11,5): error PSB1001: 'kws.tflite' on ";

    [Fact]
    public async Task A_replaced_model_is_judged_at_once()
    {
        using var project = new TestProject(package, Budget);
        await using var watch = new DotnetWatch(project.Folder);
        await watch.Until(Succeeded);
        await watch.Until(Waiting);
        project.Model("models/kws.tflite", "samples/OverBudget/models/person.tflite");
        await watch.Until(TooSlow);
        await watch.Until(Waiting);
        project.Model("models/kws.tflite");
        await watch.Until(Succeeded);
    }
}
