using System.CommandLine;
using PerfSage.Cli.Commands;
using PerfSage.Cli.Options;
using PerfSage.Contracts;
using PerfSage.Gate;
using PerfSage.Gate.Deadlines;
using PerfSage.Gate.Git;
using PerfSage.Prediction.Metadata;
using PerfSage.Reports.Printing;

namespace PerfSage.Cli;

/// <summary>The command line as a function, so that tests run it without a process.</summary>
internal static class PerfSageApp
{
    private const string Description = "Predicts latency, energy and memory of TFLite models on a device, and judges them against budgets.";

    /// <param name="deadline">The usual one if null.</param>
    /// <param name="answers">Of somebody who can be asked; null if there is nobody.</param>
    public static int Run(
        IReadOnlyList<string> args,
        LogWriter output,
        LogWriter error,
        Deadline? deadline = null,
        TextReader? answers = null
    )
    {
        try
        {
            var result = OldSpelling.Renew(RootFor(args, answers).Parse(args), error);
            var errors = Errors(result);
            if (errors.Length > 0)
            {
                throw new BadInputException([.. errors, "see 'perfsage --help', or --help after a command"]);
            }

            using var standardOutput = new HelpWriter(output);
            using var standardError = new HelpWriter(error);
            return (deadline ?? new Deadline(Deadline.Usual)).Run(() =>
                result.Invoke(
                    new InvocationConfiguration
                    {
                        Output = standardOutput,
                        Error = standardError,
                        EnableDefaultExceptionHandler = false,
                    }
                )
            );
        }
        catch (Exception e)
        {
            // Whatever happens inside, the user gets lines they can act on and a code that no script takes for a pass.
            foreach (var line in Describe(e))
            {
                error.WriteLine($"perfsage: {line}");
            }

            return (int)ExitCode.BadInput;
        }
    }

    public static RootCommand Root(TextReader? answers = null) =>
        new(Description)
        {
            PredictCommand.Create(),
            GateCommand.Create(),
            CheckCommand.Create(),
            DiffCommand.Create(),
            ExplainCommand.Create(),
            InspectCommand.Create(),
            ReportCommand.Create(),
            DevicesCommand.Create(),
            CalibrateCommand.Create(),
            MeasureCommand.Create(),
            HistoryCommand.Create(),
            InitCommand.Create(answers),
        };

    // A build waits for it, and making the other commands is a fifth of its time then.
    private static RootCommand RootFor(IReadOnlyList<string> args, TextReader? answers) =>
        args is [PredictCommand.Name, ..] ? new RootCommand(Description) { PredictCommand.Create() } : Root(answers);

    private static string[] Errors(ParseResult result)
    {
        string[] mistyped = [.. MistypedOptions.Of(result)];
        // The parser also complains of a mistyped option's value.
        return
        [
            .. mistyped,
            .. result
                .Errors.Select(e => OneLine(e.Message))
                .Where(m => mistyped.Length == 0 || !result.UnmatchedTokens.Any(t => m.Contains($"'{t}'", StringComparison.Ordinal))),
        ];
    }

    private static IReadOnlyList<string> Describe(Exception e) =>
        e switch
        {
            BadInputException bad => bad.Lines,
            GitException => [e.Message],
            AggregateException { InnerException: { } inner } => Describe(inner),
            _ => [$"error {DiagnosticIds.InternalFailure}: {OneLine(Cause(e))}"],
        };

    private static string OneLine(string message) => string.Join(' ', message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Cause(Exception e) =>
        e is PredictorException or DeadlineException or IOException or UnauthorizedAccessException
            ? e.Message
            : $"{e.Message} ({e.GetType().Name}); please report it";
}
