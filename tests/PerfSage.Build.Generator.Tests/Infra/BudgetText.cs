using System.Globalization;

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
        string? item = null,
        string definedIn = Project) => new(
            definedIn, device, target, maxLatencyMs, maxEnergyMj, maxMemoryKiB, maxFileKiB, confidence, gate, level, "2026-01-31 10:00:00.0000000", item ?? model, model);

    public static string Write(params BudgetItem[] items) => Write("App", "", items);

    public static string Write(string rootNamespace, string visibility, params BudgetItem[] items) => string.Join("\n",
    [
        BudgetFile.Header,
        "project=" + Project,
        "directoryBuildProps=",
        "directoryBuildTargets=",
        "rootNamespace=" + rootNamespace,
        "visibility=" + visibility,
        "tool=/tools/perfsage.dll",
        "severities=NoWarn:1701;1702",
        "budgets=" + items.Length.ToString(CultureInfo.InvariantCulture),
        .. items.Select(Write),
        "",
    ]);

    private static string Write(BudgetItem item) => string.Join("\n",
    [
        "budget",
        "definedIn=" + item.DefinedIn,
        "device=" + item.Device,
        "target=" + item.Target,
        "maxLatencyMs=" + item.MaxLatencyMs,
        "maxEnergyMj=" + item.MaxEnergyMj,
        "maxMemoryKiB=" + item.MaxMemoryKiB,
        "maxFileKiB=" + item.MaxFileKiB,
        "confidence=" + item.Confidence,
        "gate=" + item.Gate,
        "level=" + item.Level,
        "modified=" + item.Modified,
        "item=" + item.Item,
        "model=" + item.Model,
    ]);
}
