using System.CommandLine;
using PerfSage.Cli.Options;
using PerfSage.Gate.Deadlines;
using PerfSage.Gate.Setup;
using PerfSage.Reports.Printing;
using PerfSage.Reports.Text;

namespace PerfSage.Cli.Commands;

internal static class InitCommand
{
    /// <param name="answers">Null if nobody can be asked.</param>
    public static Command Create(TextReader? answers)
    {
        var options = new InitOptions();
        var command = new Command(
            "init",
            "Gives the models of a repository budgets a little above what they are predicted to cost today, and has its builds and CI "
                + "judge them. Exit codes: 0 done or nothing to do, 1 a model is left without a limit, 2 bad input, 4 not confirmed."
        );
        options.AddTo(command);
        command.SetAction(result =>
        {
            var plan = SetupRun.Plan(options.Read(result), options.Predictor(result));
            SetupText.Write(result.Output(), plan);
            return (int)(
                plan.Edits.Count == 0 || options.IsAgreed(result) || Agrees(result.Output(), answers)
                    ? Apply(plan, result.Output())
                    : Decline(result.Output(), answers)
            );
        });
        return command;
    }

    private static bool Agrees(LogWriter output, TextReader? answers)
    {
        if (answers is null)
        {
            return false;
        }

        output.WriteLine("Write this? [y/N]");
        Deadline.Rest();
        return answers.ReadLine()?.Trim().ToUpperInvariant() is "Y" or "YES";
    }

    private static ExitCode Apply(SetupPlan plan, LogWriter output)
    {
        plan.Write();
        SetupText.WriteEnd(output, plan);
        return plan.IsComplete ? ExitCode.Pass : ExitCode.BudgetExceeded;
    }

    private static ExitCode Decline(LogWriter output, TextReader? answers)
    {
        output.WriteLine($"Nothing was changed{(answers is null ? ": --yes writes it" : "")}.");
        return ExitCode.NotConfirmed;
    }
}
