using System.CommandLine;
using PerfSage.BuildBenchmarks;

Option<int> rounds = new("--rounds")
{
    Description = "How often everything is built; an odd number has a median of its own.",
    DefaultValueFactory = _ => 5,
};
Option<int[]> models = new("--models")
{
    Description = "Numbers of models of a project.",
    DefaultValueFactory = _ => [1, 10, 100, 1000],
    AllowMultipleArgumentsPerToken = true,
};
Option<bool> write = new("--write") { Description = "Writes tables and pictures into docs/ instead of printing them." };
var command = new RootCommand("Measures what PerfSage.Build adds to whole builds, as differences and ratios in one run.")
{
    rounds,
    models,
    write,
};
command.SetAction(result => BuildBenchmarks.Run(result.GetValue(rounds), result.GetRequiredValue(models), result.GetValue(write)));
return command.Parse(args).Invoke();
