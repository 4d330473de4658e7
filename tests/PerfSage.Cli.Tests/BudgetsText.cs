using PerfSage.Contracts.Budgets;

namespace PerfSage.Cli.Tests;

/// <summary>Writes budgets.txt as PerfSage.Build.targets does.</summary>
internal static class BudgetsText
{
    public static string Of(string project, params IEnumerable<BudgetItem> items)
    {
        var list = items.ToArray();
        string[] head =
        [
            BudgetFile.Header, $"project={project}", "directoryBuildProps=", "directoryBuildTargets=", "rootNamespace=App", "visibility=", "tool=perfsage.dll",
            "severities=", $"budgets={list.Length}",
        ];
        return string.Join('\n', head.Concat(list.SelectMany(Lines))) + "\n";
    }

    public static BudgetItem Item(string project, string model, string device = "", string latency = "", string file = "", string confidence = "") =>
        new(project, device, "", latency, "", "", file, confidence, "", "", "", Path.GetFileName(model), model);

    private static string[] Lines(BudgetItem item) =>
    [
        "budget", $"definedIn={item.DefinedIn}", $"device={item.Device}", $"target={item.Target}", $"maxLatencyMs={item.MaxLatencyMs}",
        $"maxEnergyMj={item.MaxEnergyMj}", $"maxMemoryKiB={item.MaxMemoryKiB}", $"maxFileKiB={item.MaxFileKiB}", $"confidence={item.Confidence}",
        $"gate={item.Gate}", $"level={item.Level}", $"modified={item.Modified}", $"item={item.Item}", $"model={item.Model}",
    ];
}
