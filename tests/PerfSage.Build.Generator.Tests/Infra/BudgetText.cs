using System.Globalization;
using PerfSage.Contracts.ProjectFiles;
using PerfSage.Contracts.Requests;

namespace PerfSage.Build.Generator.Tests.Infra;

/// <summary>Writes budgets.txt as PerfSage.Build.targets does.</summary>
internal static class BudgetText
{
    public const string Project = "/app/App.csproj";

    public static BudgetItem Item(
        string model = "/app/models/kws.tflite",
        string device = "npu",
        string target = "",
        string maxLatencyMs = "",
        string maxEnergyMj = "",
        string maxMemoryKiB = "",
        string maxFileKiB = "",
        string confidence = "",
        string gate = "",
        string level = "",
        string unpredicted = "",
        string? item = null,
        string definedIn = Project
    ) =>
        BudgetItem.Of(
            definedIn,
            item ?? model,
            model,
            name =>
                name switch
                {
                    "Device" => device,
                    "Target" => target,
                    "MaxLatencyMs" => maxLatencyMs,
                    "MaxEnergyMj" => maxEnergyMj,
                    "MaxMemoryKiB" => maxMemoryKiB,
                    "MaxFileKiB" => maxFileKiB,
                    "Confidence" => confidence,
                    "Gate" => gate,
                    "Level" => level,
                    "Unpredicted" => unpredicted,
                    _ => "",
                }
        );

    public static SuppressionItem Suppression(
        string id = "PSB1001",
        string device = "npu",
        string maxLatencyMs = "",
        string maxEnergyMj = "",
        string maxFileKiB = "",
        string maxRegressionPercent = "",
        string until = "2027-01-31",
        string justification = "see #412",
        string model = "/app/models/kws.tflite"
    ) =>
        SuppressionItem.Of(
            Project,
            model,
            model,
            name =>
                name switch
                {
                    "Id" => id,
                    "Device" => device,
                    "MaxLatencyMs" => maxLatencyMs,
                    "MaxEnergyMj" => maxEnergyMj,
                    "MaxFileKiB" => maxFileKiB,
                    "MaxRegressionPercent" => maxRegressionPercent,
                    "Until" => until,
                    "Justification" => justification,
                    _ => "",
                }
        );

    public static string Write(params BudgetItem[] items) => Write("App", "", items);

    public static string Write(string rootNamespace, string visibility, params BudgetItem[] items) =>
        Write(items, [], @namespace: rootNamespace, visibility: visibility);

    public static string Write(
        BudgetItem[] items,
        SuppressionItem[] suppressions,
        string @base = "",
        string today = "",
        string policy = "",
        string @namespace = "App",
        string className = "PerfBudgets",
        string visibility = "",
        string[]? models = null,
        string[]? devices = null,
        string[]? files = null,
        LostElement[]? lost = null
    ) =>
        string.Join(
            "\n",
            [
                BudgetFile.Header,
                "project=" + Project,
                "policy=" + policy,
                "namespace=" + @namespace,
                "className=" + className,
                "visibility=" + visibility,
                "tool=/tools/perfsage.dll",
                "base=" + @base,
                "today=" + today,
                "state=4f1d0b3c9a7e2210",
                "severities=NoWarn:1701;1702",
                "budgets=" + Number(items.Length),
                "suppressions=" + Number(suppressions.Length),
                "devices=" + Number(devices?.Length ?? 0),
                "models=" + Number(models?.Length ?? 0),
                "files=" + Number(files?.Length ?? 0),
                "lost=" + Number(lost?.Length ?? 0),
                .. items.SelectMany(i => Lines("budget", i, i.Model)),
                .. suppressions.SelectMany(s => Lines("suppression", s, s.Model)),
                .. (devices ?? []).SelectMany(d => new[] { "device", "definedIn=" + Project, "item=" + d, "file=" + d }),
                .. (models ?? []).SelectMany(m => new[] { "candidate", "model=" + m }),
                .. (files ?? []).SelectMany(f => new[] { "file", "path=" + f }),
                .. (lost ?? []).SelectMany(Lines),
                "",
            ]
        );

    private static IEnumerable<string> Lines(string name, IProjectItem item, string model) =>
        [
            name,
            "definedIn=" + item.DefinedIn,
            .. item.Metadata.Select(m => ProjectItemText.Key(m.Key) + "=" + m.Value),
            "item=" + item.Item,
            "model=" + model,
        ];

    private static string[] Lines(LostElement lost) =>
        [
            "lost",
            "loss=" + lost.Loss,
            "line=" + Number(lost.Location.Line),
            "column=" + Number(lost.Location.Column),
            "text=" + lost.Text,
            "file=" + lost.Location.File,
        ];

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
