using System.CommandLine;
using PerfSage.Cli.Options;

namespace PerfSage.Cli.Commands;

internal static class GateCommand
{
    public static Command Create()
    {
        var options = new GateCommandOptions();
        var command = new Command(
            "gate",
            "Judges the budgets of projects, for pull requests with --base: what changed, by how much, and because of which operators. "
                + "Exit codes: 0 pass, 1 exceeded or unpredictable, 2 bad input, 3 inconclusive."
        );
        foreach (var option in options.All)
        {
            command.Options.Add(option);
        }

        command.SetAction(result => (int)GateSession.Run(options.Read(result), result.Output()));
        return command;
    }
}
