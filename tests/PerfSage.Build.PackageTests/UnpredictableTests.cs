using System.Text.Json;
using System.Text.RegularExpressions;
using PerfSage.Zoo.Catalog;
using PerfSage.Zoo.Serialization;

namespace PerfSage.Build.PackageTests;

/// <summary>What nobody can predict passes nowhere, and ends in the same verdict wherever it is judged.</summary>
[Collection(PackageCollection.Name)]
public sealed class UnpredictableTests(PackageFixture package)
{
    private static readonly (string Model, string Id)[] Causes =
    [
        ("flex-operator", "PSB2005"),
        ("open-image", "PSB2006"),
        ("loop", "PSB2007"),
        ("two-signatures", "PSB2007"),
        ("type-float32", "PSB2004"),
        ("type-uint16", "PSB2004"),
    ];

    [Fact]
    public async Task The_same_cause_has_the_same_verdict_everywhere()
    {
        using var project = new TestProject(
            package,
            string.Concat(
                Causes.Select(c =>
                    $"<PerfBudget Include=\"models/{c.Model}.tflite\" Device=\"npu\" MaxLatencyMs=\"1000\" Gate=\"strict\" />"
                )
            )
        );
        foreach (var (model, _) in Causes)
        {
            OddModels.All.Single(m => m.Name == model).Factory().Save(Path.Combine(project.Folder, "models", model + ".tflite"));
        }

        var build = await project.Build();
        Assert.NotEqual(0, build.ExitCode);
        var built = Ids(build.Output);
        var budgets = Path.Combine(Path.GetDirectoryName(project.PredictionsFile)!, "budgets.txt");
        Assert.Equal(Causes.Select(c => $"{c.Model} {c.Id}").Order(StringComparer.Ordinal), built);

        var checkedText = await Tool(project, "check", "--budgets", budgets);
        Assert.Equal((1, Causes.Length), (checkedText.ExitCode, Regex.Count(checkedText.Output, "UNPREDICTABLE")));
        var check = Json((await Tool(project, "check", "--budgets", budgets, "--format", "json")).Output);
        Assert.Equal("unpredictable", check.GetProperty("outcome").GetString());
        Assert.All(check.GetProperty("checks").EnumerateArray(), c => Assert.Equal("unpredictable", c.GetProperty("outcome").GetString()));

        var gate = await Tool(project, "gate", "--budgets", budgets, "--out", "out");
        Assert.Equal(1, gate.ExitCode);
        Assert.Equal(built, Ids(gate.Output));
        var json = Json(await File.ReadAllTextAsync(Path.Combine(project.Folder, "out", "perfbudget.json")));
        Assert.Equal("unpredictable", json.GetProperty("verdict").GetString());
        Assert.Equal(
            Causes.Select(c => c.Id).Order(StringComparer.Ordinal),
            json.GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("id").GetString()!).Order(StringComparer.Ordinal)
        );

        var report = await Tool(project, "report", "--budgets", budgets, "--out", "page.html");
        Assert.Equal(1, report.ExitCode);
        Assert.Contains($"{Causes.Length} of {Causes.Length} limits cannot be predicted", report.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_file_leaves_open_can_be_said()
    {
        using var project = new TestProject(
            package,
            """
            <PerfBudget Include="models/open-image.tflite" Device="npu" MaxLatencyMs="1000" InputShape="1x64x64x3" />
                <PerfBudget Include="models/loop.tflite" Device="npu" MaxLatencyMs="1000" TripCount="3" Unpredicted="warning" />
                <PerfBudget Include="models/two-signatures.tflite" Device="npu" MaxLatencyMs="1000" Signature="decode" />
                <PerfBudget Include="models/flex-operator.tflite" Device="npu" MaxLatencyMs="1000" Unpredicted="off" />
            """
        );
        foreach (var model in new[] { "open-image", "loop", "two-signatures", "flex-operator" })
        {
            OddModels.All.Single(m => m.Name == model).Factory().Save(Path.Combine(project.Folder, "models", model + ".tflite"));
        }

        var result = (await project.Build()).Succeeded();
        Assert.All(result.Diagnostics, d => Assert.Contains("'loop.tflite'", d, StringComparison.Ordinal));
        Assert.DoesNotContain("PSB2007", result.Output, StringComparison.Ordinal);

        project.Replace("App.csproj", "InputShape=\"1x64x64x3\"", "InputShape=\"1x64x64\"");
        (await project.Build("--no-restore")).FailedWith("App.csproj(11,5): error PSB2001: ");
    }

    private static string[] Ids(string output) =>
        [
            .. Regex
                .Matches(output, @"error (PSB\d{4}): '([^']*)\.tflite'")
                .Select(m => $"{m.Groups[2].Value} {m.Groups[1].Value}")
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];

    // What is said of the old spelling follows on standard error.
    private static JsonElement Json(string output) => JsonDocument.Parse(output[..(output.LastIndexOf('}') + 1)]).RootElement;

    private Task<BuildResult> Tool(TestProject project, params string[] arguments) =>
        Dotnet.Run(
            project.Folder,
            ["exec", Directory.GetFiles(package.Packages, "perfsage.dll", SearchOption.AllDirectories).Single(), .. arguments]
        );
}
