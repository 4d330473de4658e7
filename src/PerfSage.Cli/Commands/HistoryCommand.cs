using System.CommandLine;
using PerfSage.Cli.Options;
using PerfSage.Gate.History;
using PerfSage.Gate.History.Bisect;
using PerfSage.Gate.Text;
using PerfSage.Reports.Formats.History;
using PerfSage.Reports.Presenters;
using PerfSage.Reports.Printing;
using PerfSage.Reports.Results;
using PerfSage.Reports.Text;

namespace PerfSage.Cli.Commands;

internal static class HistoryCommand
{
    public static Command Create()
    {
        var options = new HistoryOptions();
        var command = new Command(
            "history",
            "Predicts every version that a model ever had in the history of HEAD (first parents, renames followed)."
        );
        options.AddTo(command);
        command.SetAction(result =>
        {
            var (devices, condition, query) = (options.Devices(result), options.Condition(result), options.Query(result));
            var (output, error) = (result.Output(), result.Error());
            var run = HistoryProgress.Run(error, progress => HistoryRun.Of(query, progress));
            if (options.Folder(result) is { } folder)
            {
                HistoryFolder.Write(folder, run, devices);
            }

            return (int)(
                condition is null
                    ? List(run, devices, options.Presenter(result), output, error)
                    : Bisect(query, run, condition, devices[0], options.Presenter(result), output, error)
            );
        });
        return command;
    }

    /// <returns><see cref="ExitCode.BadInput"/> if a version cannot be read, so that scripts notice that numbers are missing.</returns>
    private static ExitCode List(HistoryRun run, string[] devices, IPresenter presenter, LogWriter output, LogWriter error)
    {
        presenter.Write(output, new HistoryResult(run, devices));
        WriteShallow(run, error);
        if (run.UnreadableCount == 0)
        {
            return ExitCode.Pass;
        }

        error.WriteLine($"perfsage: {Plural.Of(run.UnreadableCount, "version")} cannot be read");
        return ExitCode.BadInput;
    }

    private static ExitCode Bisect(
        HistoryQuery query,
        HistoryRun run,
        BudgetCondition condition,
        string device,
        IPresenter presenter,
        LogWriter output,
        LogWriter error
    )
    {
        var bisection = Bisection.Of(run, condition, device);
        var operators = BreakingOperators.Of(query, run, bisection);
        presenter.Write(output, new BisectResult(run.PredictorSha256, bisection, operators));
        WriteShallow(run, error);
        return bisection.IsBroken ? ExitCode.BudgetExceeded : ExitCode.Pass;
    }

    private static void WriteShallow(HistoryRun run, LogWriter error)
    {
        if (run.Repository.IsShallow)
        {
            error.WriteLine("perfsage: this clone is shallow, so older versions are missing; run 'git fetch --unshallow' for all");
        }
    }
}
