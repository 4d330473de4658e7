using System.CommandLine;
using PerfSage.Cli.Options;
using PerfSage.Gate.History;
using PerfSage.Gate.History.Bisect;
using PerfSage.Gate.Text;
using PerfSage.Reports.Documents;
using PerfSage.Reports.Formats.History;
using PerfSage.Reports.Text;

namespace PerfSage.Cli.Commands;

internal static class HistoryCommand
{
    public static Command Create()
    {
        var options = new HistoryOptions();
        var command = new Command("history", "Predicts every version that a model ever had in the history of HEAD (first parents, renames followed).");
        options.AddTo(command);
        command.SetAction(result =>
        {
            var (devices, condition, query) = (options.Devices(result), options.Condition(result), options.Query(result));
            var (output, error) = (result.InvocationConfiguration.Output, result.InvocationConfiguration.Error);
            var run = HistoryProgress.Run(error, progress => HistoryRun.Of(query, progress));
            if (options.Folder(result) is { } folder)
            {
                HistoryFolder.Write(folder, run, devices);
            }

            return (int)(condition is null
                ? List(run, devices, options.IsJson(result), output, error)
                : Bisect(query, run, condition, devices[0], options.IsJson(result), output, error));
        });
        return command;
    }

    /// <returns>Whoever charts the numbers must learn that some are missing: <see cref="ExitCode.BadInput"/> then.</returns>
    private static ExitCode List(HistoryRun run, string[] devices, bool isJson, TextWriter output, TextWriter error)
    {
        if (isJson)
        {
            output.WriteLine(ReportJson.Write(HistoryJson.Of(run, devices)));
        }
        else
        {
            HistoryText.Write(output, run, devices);
        }

        WriteShallow(run, error);
        if (run.UnreadableCount == 0)
        {
            return ExitCode.Pass;
        }

        error.WriteLine($"perfsage: {Plural.Of(run.UnreadableCount, "version")} cannot be read");
        return ExitCode.BadInput;
    }

    private static ExitCode Bisect(HistoryQuery query, HistoryRun run, BudgetCondition condition, string device, bool isJson, TextWriter output, TextWriter error)
    {
        var bisection = Bisection.Of(run, condition, device);
        var operators = BreakingOperators.Of(query, run, bisection);
        if (isJson)
        {
            output.WriteLine(ReportJson.Write(BisectJson.Of(bisection, operators, run.PredictorSha256)));
        }
        else
        {
            BisectText.Write(output, bisection, operators);
        }

        WriteShallow(run, error);
        return bisection.IsBroken ? ExitCode.BudgetExceeded : ExitCode.Pass;
    }

    private static void WriteShallow(HistoryRun run, TextWriter error)
    {
        if (run.Repository.IsShallow)
        {
            error.WriteLine("perfsage: this clone is shallow, so older versions are missing; run 'git fetch --unshallow' for all");
        }
    }
}
