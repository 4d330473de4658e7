using System.Text.Json.Nodes;
using PerfSage.Cli.Tests.Git;
using PerfSage.Contracts;
using PerfSage.Contracts.Budgets;
using PerfSage.Contracts.Suppressions;
using PerfSage.Zoo.Families;
using PerfSage.Zoo.Serialization;

namespace PerfSage.Cli.Tests.Hostile;

/// <summary>A repository in which whoever opens pull requests has chosen every name.</summary>
public sealed class HostileRepository : IDisposable
{
    private readonly TemporaryRepository repository = new();
    private readonly string outputs = Directory.CreateTempSubdirectory("perfsage-hostile-").FullName;
    private int runs;

    public HostileRepository()
    {
        repository.Write($"models/{HostileText.File}.tflite", HostileModels.Custom(HostileText.Operator, width: 8).ToBytes());
        repository.Write(BudgetedModel, HostileModels.Custom(HostileText.Operator, width: 8).ToBytes());
        repository.Write("models/broken.tflite", HostileModels.Broken().ToBytes());
        repository.Commit(HostileText.Subject);
        repository.Git("branch", HostileText.Branch);
        repository.Write($"models/{HostileText.File}.tflite", HostileModels.Custom("Other" + HostileText.Operator, width: 64).ToBytes());
        repository.Write(BudgetedModel, HostileModels.Custom("Other" + HostileText.Operator, width: 64).ToBytes());
        repository.Write("models/old.tflite", HostileModels.Custom("Old" + HostileText.Operator, width: 8).ToBytes());
        repository.Commit("Other" + HostileText.Subject);
        repository.Write($"{HostileText.File}.json", Device());
        repository.Write(Project, "<Project />\n");
        HostileModels.Custom(new string('x', 40_000), width: 8).Save(LongNamed);
        repository.Write($"{HostileText.File}.ini", Config());
        repository.Write("measurements.csv", MeasurementsOfModels());
        repository.Write("budgets.txt", Budgets());
        repository.Write("wrong.txt", WrongBudgets());
    }

    public string Root => repository.Root;

    public string HeadModel => repository.FullPath($"models/{HostileText.File}.tflite");

    public string BaseModel => repository.FullPath("models/old.tflite");

    public string Broken => repository.FullPath("models/broken.tflite");

    public string Missing => repository.FullPath($"nowhere/{HostileText.File}.tflite");

    public string LongNamed => repository.FullPath("models/long.tflite");

    public string DeviceFile => repository.FullPath($"{HostileText.File}.json");

    /// <summary>Of the Vela compiler.</summary>
    public string CompilerConfig => repository.FullPath($"{HostileText.File}.ini");

    public string Measurements => repository.FullPath("measurements.csv");

    public string BudgetsFile => repository.FullPath("budgets.txt");

    public string WrongBudgetsFile => repository.FullPath("wrong.txt");

    /// <summary>Where the current run may write: a file or a folder.</summary>
    public string Output => Path.Combine(outputs, $"{runs}", "out.html");

    public string Predictions => Path.Combine(outputs, $"{runs}", "predictions.txt");

    private static string BudgetedModel => $"models/{HostileText.FileOnOneLine}.tflite";

    private static string Project => $"{HostileText.FileOnOneLine}.csproj";

    /// <returns>Files that the current run wrote; the next one is another.</returns>
    public string[] NextRun()
    {
        var folder = Path.Combine(outputs, $"{runs++}");
        return Directory.Exists(folder) ? Directory.GetFiles(folder, "*", SearchOption.AllDirectories) : [];
    }

    public void Dispose()
    {
        repository.Dispose();
        Directory.Delete(outputs, recursive: true);
    }

    // A board that differs from a known device by what people call it only.
    private static string Device()
    {
        var device = JsonNode.Parse(File.ReadAllText(Repository.Path("devices/ethos-u55-256.json")))!.AsObject();
        device["id"] = "my-board";
        device["aliases"] = new JsonArray();
        device["vendor"] = HostileText.Description;
        device["name"] = HostileText.Description;
        device["ethosU"]!["external"]!["name"] = HostileText.Description;
        device["labels"]!["source"] = HostileText.Description;
        device["labels"]!["name"] = HostileText.Description;
        device["labels"]!.AsObject().Remove("column");
        return device.ToJsonString();
    }

    private static string Config() =>
        $"""
            [System_Config.{HostileText.Section}]
            core_clock=1e6
            axi0_port=Sram
            axi1_port=OffChipFlash
            [Memory_Mode.{HostileText.Section}]
            const_mem_area=Axi1
            """;

    // One that cannot be predicted among others that can.
    private string MeasurementsOfModels()
    {
        string[] names = [.. Enumerable.Range(0, 6).Select(i => $"models/{HostileText.FileOnOneLine}{i}.tflite")];
        for (var i = 0; i < names.Length; i++)
        {
            var kws = ModelFamilies.Get("ds-cnn-kws");
            repository.Write(names[i], kws.Build(kws.Defaults with { Depth = i + 1 }).ToBytes());
        }

        return "model,latencyMs\n"
            + string.Concat(
                names.Append(BudgetedModel).Select((n, i) => $"\"{n.Replace("\"", "\"\"", StringComparison.Ordinal)}\",{i + 1}\n")
            );
    }

    private string Budgets()
    {
        var (project, model) = (repository.FullPath(Project), repository.FullPath(BudgetedModel));
        var budget = BudgetsText.Item(project, model, "my-board;imx93", latency: "0.000001").With("MaxRegressionPercent", "1");
        var suppression = SuppressionItem.Of(
            project,
            HostileText.FileOnOneLine,
            model,
            name =>
                name switch
                {
                    nameof(SuppressionItem.Id) => DiagnosticIds.Latency,
                    nameof(SuppressionItem.Device) => "imx93",
                    "MaxLatencyMs" => "1000",
                    nameof(SuppressionItem.Until) => "2026-12-31",
                    nameof(SuppressionItem.Justification) => HostileText.Justification.Replace("\r", "", StringComparison.Ordinal),
                    _ => "",
                }
        );
        return BudgetsText.Of(project, [budget], [suppression], today: "2026-11-05", devices: [DeviceOnOneLine()]);
    }

    private string WrongBudgets()
    {
        var (project, model) = (repository.FullPath(Project), repository.FullPath(BudgetedModel));
        var item = BudgetsText.Item(
            project,
            model,
            HostileText.Justification.Replace("\r", "", StringComparison.Ordinal),
            latency: "x" + HostileText.Subject
        );
        return BudgetsText.Of(project, item);
    }

    private string DeviceOnOneLine()
    {
        var path = $"{HostileText.FileOnOneLine}.json";
        repository.Write(path, Device());
        return repository.FullPath(path);
    }
}
