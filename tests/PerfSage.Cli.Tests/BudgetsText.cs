using PerfSage.Contracts;
using PerfSage.Contracts.Budgets;
using PerfSage.Contracts.Requests;
using PerfSage.Contracts.Suppressions;

namespace PerfSage.Cli.Tests;

/// <summary>Writes budgets.txt as PerfSage.Build.targets does.</summary>
internal static class BudgetsText
{
    public static string Of(string project, params IEnumerable<BudgetItem> items) => Of(project, [.. items], []);

    public static string Of(
        string project,
        BudgetItem[] items,
        SuppressionItem[] suppressions,
        string policy = "",
        string today = "",
        string[]? models = null,
        string[]? devices = null
    )
    {
        string[] lines =
        [
            BudgetFile.Header,
            $"project={project}",
            $"policy={policy}",
            "namespace=App",
            "className=PerfBudgets",
            "visibility=",
            "tool=perfsage.dll",
            "base=",
            $"today={today}",
            "state=",
            "severities=",
            $"budgets={items.Length}",
            $"suppressions={suppressions.Length}",
            $"devices={devices?.Length ?? 0}",
            $"models={models?.Length ?? 0}",
            "files=0",
            "lost=0",
            .. items.SelectMany(i => Lines("budget", i, i.Model)),
            .. suppressions.SelectMany(s => Lines("suppression", s, s.Model)),
            .. (devices ?? []).SelectMany(d => new[] { "device", $"definedIn={project}", $"item={Path.GetFileName(d)}", $"file={d}" }),
            .. (models ?? []).SelectMany(m => new[] { "candidate", $"model={m}" }),
        ];
        return string.Join('\n', lines) + "\n";
    }

    public static BudgetItem Item(
        string project,
        string model,
        string device = "",
        string latency = "",
        string file = "",
        string confidence = ""
    ) =>
        BudgetItem.Of(
            project,
            Path.GetFileName(model),
            model,
            name =>
                name switch
                {
                    "Device" => device,
                    "MaxLatencyMs" => latency,
                    "MaxFileKiB" => file,
                    "Confidence" => confidence,
                    _ => "",
                }
        );

    private static string[] Lines(string name, IProjectItem item, string model) =>
        [
            name,
            $"definedIn={item.DefinedIn}",
            .. item.Metadata.Select(m => $"{ProjectItemText.Key(m.Key)}={m.Value}"),
            $"item={item.Item}",
            $"model={model}",
        ];
}
