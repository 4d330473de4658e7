using System.CommandLine;
using PerfSage.Cli.Options;
using PerfSage.Contracts;
using PerfSage.Contracts.Budgets;
using PerfSage.Gate;
using PerfSage.Gate.Budgets;
using PerfSage.Gate.Predictions;

namespace PerfSage.Cli.Commands;

internal static class CheckCommand
{
    public static Command Create()
    {
        var (models, devices, format, predictor) = (CommonOptions.Models(), CommonOptions.Devices("Needed but for the file size."), CommonOptions.Format(), CommonOptions.Predictor());
        var limits = MetricInfo.All.Select(m => BudgetOptions.Limit(m.Metric)).ToArray();
        var (gate, confidence, budgets) = (BudgetOptions.Gate(), BudgetOptions.Confidence(), BudgetOptions.Budgets());
        var strict = BudgetOptions.FailOnInconclusive();
        var (projects, outFolder) = (GateCommandOptions.Project(), GateCommandOptions.OutFolder());
        var command = new Command("check", "Judges models against budgets as a build would. Exit codes: 0 pass, 1 exceeded, 2 bad input, 3 inconclusive.")
        {
            models, devices, gate, confidence, strict, budgets, projects, outFolder, format, predictor,
        };
        Array.ForEach(limits, command.Options.Add);
        command.SetAction(result =>
        {
            if (result.GetValue(projects) is { Length: > 0 } || result.GetValue(outFolder) is not null)
            {
                Option[] ofModels = [devices, gate, confidence, .. limits];
                return result.GetValue(models) is { Length: > 0 } || ofModels.Any(o => result.GetResult(o) is { Implicit: false })
                    ? throw new BadInputException($"--project and --out judge the budgets of projects; models, and {string.Join(", ", ofModels.Select(o => o.Name))}, belong to the other way of using this command")
                    : (int)GateSession.Run(Gate(result), result.InvocationConfiguration.Output);
            }

            var fromFile = BudgetOptions.Path(result, budgets, models) is { } path ? BudgetRequest.Read(path) : null;
            var request = fromFile ?? CommandLineBudgets.Create(ModelPaths.Expand(result.GetValue(models)), Template());
            using var session = PredictionSession.Open(result.GetValue(predictor), request.Models, request.Catalog);
            if (fromFile is null)
            {
                session.ThrowIfUnreadable();
            }

            var run = new CheckRun(result.GetValue(format) == OutputFormat.Json, result.GetValue(strict), result.InvocationConfiguration.Output);
            return (int)run.Judge(request, session);

            GateOptions Gate(ParseResult parsed) => new(
                Base: null,
                MergeBase: false,
                parsed.GetValue(projects) ?? [],
                BudgetOptions.Path(parsed, budgets, models) is { } file ? [file] : [],
                parsed.GetValue(outFolder),
                parsed.GetValue(strict),
                parsed.GetValue(format) == OutputFormat.Json,
                parsed.GetValue(predictor));

            BudgetItem Template() => BudgetOptions.Item(
                result.GetValue(devices), Array.ConvertAll(limits, limit => result.GetValue(limit) ?? ""), result.GetValue(confidence), result.GetValue(gate));
        });
        return command;
    }
}
