using System.Globalization;
using System.Text.Json;

namespace PerfSage.Build.PackageTests;

/// <summary>From a plan over measurements to a build that holds a device to its budgets.</summary>
[Collection(PackageCollection.Name)]
public sealed class CalibratedDeviceTests(PackageFixture package)
{
    private const double Scale = 1.6;
    private const double OverheadMs = 0.2;

    [Fact]
    public async Task A_measured_device_gates_a_build()
    {
        using var project = new TestProject(
            package,
            """
            <PerfDevice Include="boards/mydevice.json" />
                <PerfBudget Include="models/kws.tflite" Device="mydevice" MaxLatencyMs="1000" />
            """
        );
        // It brings the tool.
        (await Dotnet.Run(project.Folder, "restore")).Succeeded();
        await Perfsage(project, "measure", "plan", "--base", "npu", "--count", "12", "--out", "plan");
        await Measure(project);
        await Perfsage(project, "calibrate", "--base", "npu", "--measurements", "plan/measurements.csv", "--out", "boards/mydevice.json");
        project.Write("Program.cs", "System.Console.WriteLine(App.PerfBudgets.Kws.Mydevice.PredictedLatencyMs > 0.2);");
        (await project.Build()).Succeeded();
        Assert.Equal("True", await project.Run());

        project.Replace("App.csproj", "MaxLatencyMs=\"1000\"", "MaxLatencyMs=\"0.2\"");
        (await project.Build("--no-restore")).FailedWith("App.csproj(12,5): error PSB1001: 'kws.tflite' on mydevice: predicted latency ");
    }

    // What the base takes, by a factor and an overhead that are known, and a little noise.
    private async Task Measure(TestProject project)
    {
        string[] models = [.. Directory.GetFiles(Path.Combine(project.Folder, "plan"), "*.tflite").Order(StringComparer.Ordinal)];
        var predicted = await Perfsage(project, ["predict", .. models, "--device", "npu", "--format", "json"]);
        using var json = JsonDocument.Parse(predicted[predicted.IndexOf('{', StringComparison.Ordinal)..]);
        var ms = json
            .RootElement.GetProperty("predictions")
            .EnumerateArray()
            .Select(p => p.GetProperty("latencyMs").GetProperty("value").GetDouble());
        project.Write(
            "plan/measurements.csv",
            "model,latencyMs\n"
                + string.Concat(
                    models.Zip(
                        ms,
                        (m, v) =>
                            string.Create(
                                CultureInfo.InvariantCulture,
                                $"{Path.GetFileName(m)},{((v * Scale) + OverheadMs) * (1 + (0.01 * (m.Length % 3)))}\n"
                            )
                    )
                )
        );
    }

    private async Task<string> Perfsage(TestProject project, params string[] arguments) =>
        (
            await Dotnet.Run(
                project.Folder,
                ["exec", Directory.GetFiles(package.Packages, "perfsage.dll", SearchOption.AllDirectories).Single(), .. arguments]
            )
        )
            .Succeeded()
            .Output;
}
