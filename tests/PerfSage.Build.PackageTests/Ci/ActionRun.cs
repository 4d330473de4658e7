namespace PerfSage.Build.PackageTests.Ci;

/// <summary>Runs the shell steps of the action as the runner does, until one fails.</summary>
internal sealed class ActionRun(string folder, string runnerTemp, IReadOnlyDictionary<string, string> gitHub)
{
    /// <summary>What was printed.</summary>
    public string Log { get; private set; } = "";

    public int ExitCode { get; private set; }

    public IReadOnlyDictionary<string, string> Outputs { get; private set; } = new Dictionary<string, string>();

    public string Summary => File.ReadAllText(Path.Combine(runnerTemp, "step-summary"));

    public async Task<ActionRun> Run(params (string Name, string Value)[] inputs)
    {
        var action = CompositeAction.Load();
        Assert.Empty(inputs.Select(i => i.Name).Except(action.Inputs.Keys));
        var context = action.Inputs.ToDictionary(i => "inputs." + i.Key, i => i.Value, StringComparer.Ordinal);
        inputs.ToList().ForEach(i => context["inputs." + i.Name] = i.Value);
        gitHub.ToList().ForEach(g => context["github." + g.Key] = g.Value);
        foreach (var step in action.Steps.Where(s => s.Run is not null && ExitCode == 0))
        {
            await Run(step, context);
        }

        Outputs = action.Outputs.ToDictionary(o => o.Key, o => Expressions.Evaluate(o.Value, context), StringComparer.Ordinal);
        return this;
    }

    private async Task Run(ActionStep step, Dictionary<string, string> context)
    {
        var output = Path.Combine(runnerTemp, "step-output");
        await File.WriteAllTextAsync(output, "");
        var result = await Bash.Run(
            folder,
            runnerTemp,
            step.Run!,
            [
                .. step.Env.Select(e => (e.Key, Expressions.Evaluate(e.Value, context))),
                ("RUNNER_TEMP", runnerTemp),
                ("GITHUB_OUTPUT", output),
                ("GITHUB_ACTIONS", "true"),
                ("GITHUB_STEP_SUMMARY", Path.Combine(runnerTemp, "step-summary")),
                ("TF_BUILD", ""),
            ]
        );
        (ExitCode, Log) = (result.ExitCode, Log + result.Output);
        foreach (var line in await File.ReadAllLinesAsync(output))
        {
            var (name, value) = (
                line[..line.IndexOf('=', StringComparison.Ordinal)],
                line[(line.IndexOf('=', StringComparison.Ordinal) + 1)..]
            );
            context[$"steps.{step.Id}.outputs.{name}"] = value;
        }
    }
}
