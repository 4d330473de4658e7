using System.CommandLine;
using PerfSage.Cli.Options;
using PerfSage.Prediction;
using PerfSage.Reports.Results;

namespace PerfSage.Cli.Commands;

internal static class DevicesCommand
{
    public static Command Create()
    {
        var (format, predictor) = (CommonOptions.Format(), CommonOptions.Predictor());
        var command = new Command(
            "devices",
            "Lists devices, their aliases and metrics, and how accurate the predictor is on each; makes one of a vela.ini."
        )
        {
            format,
            predictor,
            DevicesImportCommand.Create(),
        };
        command.Subcommands.Add(DevicesShowCommand.Create());
        command.SetAction(result =>
        {
            using var loaded = Predictor.Load(result.GetValue(predictor));
            result.Presenter(format).Write(result.Output(), new DevicesResult(loaded));
            return (int)ExitCode.Pass;
        });
        return command;
    }
}
