using System.CommandLine;
using PerfSage.Cli.Options;
using PerfSage.Core.Graphs;
using PerfSage.Core.TfLite;
using PerfSage.Gate;
using PerfSage.Gate.Deadlines;
using PerfSage.Gate.Models;
using PerfSage.Reports.Results;

namespace PerfSage.Cli.Commands;

internal static class InspectCommand
{
    public static Command Create()
    {
        var (model, format) = (CommonOptions.Model(), CommonOptions.Format());
        var command = new Command("inspect", "Shows what is in a model: tensors, operators, MACs, weights, memory. Predicts nothing.")
        {
            model,
            format,
        };
        command.SetAction(result =>
        {
            var path = result.GetRequiredValue(model);
            using var _ = Deadline.Enter(path);
            var graph = Open(path);
            result.Presenter(format).Write(result.Output(), new InspectResult(path, graph));
            return (int)ExitCode.Pass;
        });
        return command;
    }

    private static ModelGraph Open(string path)
    {
        try
        {
            return ModelSource.Open(path);
        }
        catch (ModelFormatException e)
        {
            throw new BadInputException($"'{path}' cannot be read: {e.Message}");
        }
    }
}
