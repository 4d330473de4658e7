using System.CommandLine;

namespace PerfSage.Cli.Tests.Hostile;

/// <summary>What arguments and options are given: by their names, so that those of a new command are known already.</summary>
internal sealed class HostileArguments(HostileRepository repository)
{
    public static bool IsKnown(Option option) => option.ValueType == typeof(bool) || Values.ContainsKey(option.Name);

    private static Dictionary<string, Func<HostileRepository, string>> Values { get; } =
        new(StringComparer.Ordinal)
        {
            ["--accelerator"] = _ => "ethos-u55-256",
            ["--arena-cache-size"] = _ => "1024",
            ["--base"] = _ => HostileText.Branch,
            ["--bisect"] = _ => "latencyMs<=0.000001",
            ["--budgets"] = r => r.BudgetsFile,
            ["--confidence"] = _ => "0.8",
            ["--count"] = _ => "2",
            ["--device"] = r => r.DeviceFile,
            ["--gate"] = _ => "strict",
            ["--max-count"] = _ => "2",
            ["--max-energy-mj"] = _ => "0.000001",
            ["--max-file-kib"] = _ => "0.000001",
            ["--max-latency-ms"] = _ => "0.000001",
            ["--max-memory-kib"] = _ => "0.000001",
            ["--headroom"] = _ => "5",
            ["--id"] = _ => "my-board",
            ["--measurements"] = r => r.Measurements,
            ["--memory-mode"] = _ => HostileText.Section,
            ["--out"] = r => r.Output,
            ["--precision"] = _ => "int8",
            ["--predictions"] = r => r.Predictions,
            ["--predictor"] = r => r.Missing,
            ["--project"] = r => r.Missing,
            ["--seed"] = _ => "3",
            ["--since"] = _ => "HEAD~1",
            ["--system-config"] = _ => HostileText.Section,
            ["--top"] = _ => "1",
        };

    /// <param name="model">The one that is looked at.</param>
    public IEnumerable<string> Of(Command command, string model) =>
        command.Arguments.SelectMany(a =>
            a.Name switch
            {
                "MODEL" when a.Arity.MaximumNumberOfValues > 1 => [repository.BaseModel, model],
                "BASE" => [repository.BaseModel],
                "INI" when model == repository.HeadModel => [repository.CompilerConfig],
                "PATH" or "DIR" when model != repository.Missing => [Path.GetDirectoryName(model)!],
                _ => new[] { model },
            }
        );

    /// <returns>With an attack as the value of an option that nobody knows.</returns>
    public IEnumerable<string> Of(params IEnumerable<Option> options) =>
        options.SelectMany(o =>
            o.ValueType == typeof(bool) ? [o.Name]
            // A revision elsewhere.
            : o is { Name: "--base", HelpName: "DEVICE" } ? [o.Name, repository.DeviceFile]
            : new[] { o.Name, Values.TryGetValue(o.Name, out var value) ? value(repository) : HostileText.Description }
        );
}
