using System.CommandLine;
using System.CommandLine.Parsing;
using PerfSage.Cli.Options;
using PerfSage.Contracts;
using PerfSage.Contracts.Budgets;
using PerfSage.Gate.Budgets;
using PerfSage.Gate.Predictions;

namespace PerfSage.Cli.Commands;

internal static class CheckCommand
{
    public static Command Create()
    {
        var (models, devices, format, predictor) = (
            CommonOptions.Models(),
            CommonOptions.Devices("Needed but for the file size."),
            CommonOptions.Format(),
            CommonOptions.Predictor()
        );
        var (limits, reading) = (new LimitOptions(), new ReadingOptions());
        var (gate, confidence, strict) = (BudgetOptions.Gate(), BudgetOptions.Confidence(), BudgetOptions.FailOnInconclusive());
        var unpredicted = BudgetOptions.Unpredicted();
        var budgets = BudgetOptions.Budgets();
        // What 'gate --budgets' is for; see OldSpelling.
        budgets.Hidden = true;
        var command = new Command(
            "check",
            "Judges models against limits as a build would; without any, the budgets of the repository, as gate does. "
                + "Exit codes: 0 pass, 1 exceeded or unpredictable, 2 bad input, 3 inconclusive."
        )
        {
            models,
            devices,
            gate,
            confidence,
            strict,
            unpredicted,
            budgets,
            format,
            predictor,
        };
        limits.AddTo(command);
        reading.AddTo(command);
        command.SetAction(result =>
        {
            if (IsBare(result, [format, predictor, strict]))
            {
                return (int)GateSession.Run(Repository(result), result.Output());
            }

            var fromFile = BudgetOptions.Path(result, budgets, models) is { } path ? BudgetRequest.Read(path) : null;
            var request = fromFile ?? CommandLineBudgets.Create(ModelPaths.Expand(result.GetValue(models)), Template());
            using var session = PredictionSession.Open(result.GetValue(predictor), request.ModelRequests, request.Catalog);
            if (fromFile is null)
            {
                session.ThrowIfUnreadable();
            }

            return (int)new CheckRun(result.Presenter(format), result.GetValue(strict), result.Output()).Judge(request, session);

            BudgetItem Template() =>
                limits.Item(
                    result,
                    result.GetValue(devices),
                    result.GetValue(confidence),
                    result.GetValue(gate),
                    result.GetValue(unpredicted),
                    reading.Read(result)
                );
        });
        return command;

        GateOptions Repository(ParseResult result) =>
            new(
                Base: null,
                MergeBase: true,
                Projects: [],
                BudgetFiles: [],
                OutFolder: null,
                result.GetValue(strict),
                result.Presenter(format),
                result.GetValue(predictor)
            );
    }

    /// <summary>Whether neither models nor limits are named.</summary>
    private static bool IsBare(ParseResult result, Option[] aside) =>
        result.CommandResult.Children.All(child =>
            child switch
            {
                OptionResult option => option.Implicit || aside.Contains(option.Option),
                ArgumentResult argument => argument.Tokens.Count == 0,
                _ => true,
            }
        );
}
