using System.CommandLine;
using PerfSage.Cli.Options;
using PerfSage.Contracts;
using PerfSage.Contracts.Budgets;
using PerfSage.Gate;
using PerfSage.Gate.Budgets;
using PerfSage.Gate.Predictions;
using PerfSage.Reports.Html;

namespace PerfSage.Cli.Commands;

internal static class ReportCommand
{
    private const string DefaultFile = "perfsage-report.html";

    public static Command Create()
    {
        var (models, devices, predictor) = (
            CommonOptions.Models(),
            CommonOptions.Devices("All devices if left out and no limit needs one."),
            CommonOptions.Predictor()
        );
        var (limits, reading) = (new LimitOptions(), new ReadingOptions());
        var (gate, confidence, budgets) = (BudgetOptions.Gate(), BudgetOptions.Confidence(), BudgetOptions.Budgets());
        var unpredicted = BudgetOptions.Unpredicted();
        var file = new Option<string>("--out", "-o")
        {
            Description = "The page to write.",
            HelpName = "HTML",
            DefaultValueFactory = _ => DefaultFile,
        };
        var diff = new Option<bool>("--diff")
        {
            Description =
                "Compares two models, the first of which is the base: 'perfsage report --diff OLD NEW'. Limits are for the second.",
        };
        var command = new Command(
            "report",
            "Writes one HTML page, which needs no network: verdicts, operators, roofline and memory. Exit codes are those of check."
        )
        {
            models,
            devices,
            diff,
            file,
            gate,
            confidence,
            unpredicted,
            budgets,
            predictor,
        };
        limits.AddTo(command);
        reading.AddTo(command);
        command.SetAction(result =>
        {
            var path = PagePath.Check(result.GetRequiredValue(file));
            var isFromFile = BudgetOptions.Path(result, budgets, models) is not null;
            var request = Request();
            using var session = PredictionSession.Open(result.GetValue(predictor), request.ModelRequests, request.Catalog);
            if (!isFromFile)
            {
                session.ThrowIfUnreadable();
            }

            return (int)new ReportRun(request, session, result.Output()).Write(path);

            PageRequest Request()
            {
                if (BudgetOptions.Path(result, budgets, models) is { } budgetsPath)
                {
                    return !result.GetValue(diff)
                        ? PageRequest.Of(BudgetRequest.Read(budgetsPath), null, ModelReading.AsItIs)
                        : throw new BadInputException("--diff compares two models, not --budgets");
                }

                var paths = ModelPaths.Expand(result.GetValue(models));
                var before = result.GetValue(diff) ? Pair(paths) : null;
                var heads = before is null ? paths : paths[1..];
                var share = result.GetValue(confidence);
                if (limits.AreMeant(result))
                {
                    var template = limits.Item(
                        result,
                        result.GetValue(devices),
                        share,
                        result.GetValue(gate),
                        result.GetValue(unpredicted),
                        reading.Read(result)
                    );
                    return PageRequest.Of(CommandLineBudgets.Create(heads, template), before, reading.Read(result));
                }

                var (catalog, ids) = DeviceNames.Resolve(result.GetValue(devices));
                return PageRequest.Of(heads, catalog, ids, ConfidenceRange.Read(share), before, reading.Read(result));
            }
        });
        return command;
    }

    /// <returns>The base.</returns>
    private static string Pair(string[] paths) =>
        paths.Length == 2
            ? paths[0]
            : throw new BadInputException($"--diff needs two models, the base and what it is compared with, not {paths.Length}");
}
