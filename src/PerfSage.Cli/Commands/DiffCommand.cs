using System.CommandLine;
using PerfSage.Cli.Options;
using PerfSage.Gate;
using PerfSage.Gate.Diff;
using PerfSage.Gate.Predictions;
using PerfSage.Reports.Documents;
using PerfSage.Reports.Text;

namespace PerfSage.Cli.Commands;

internal static class DiffCommand
{
    private const int UsualRows = 10;

    public static Command Create()
    {
        var (baseModel, headModel) = (Model("BASE", "The .tflite file as it was."), Model("HEAD", "The .tflite file as it is now."));
        var (devices, confidence, format, predictor) =
            (CommonOptions.Devices("All devices if left out."), CommonOptions.Confidence(), CommonOptions.Format(), CommonOptions.Predictor());
        var top = new Option<int>("--top")
        {
            Description = "Show only the N operators that changed most; the others become one line.",
            HelpName = "N",
            DefaultValueFactory = _ => UsualRows,
        };
        var gate = new GateCommandOptions();
        var command = new Command("diff", "Shows what changed between two models, or with --base between two commits, by how much, and because of which operators. Exit codes with --base: 0 pass, 1 exceeded, 2 bad input, 3 inconclusive.")
        {
            baseModel, headModel, devices, top, confidence, format, predictor,
        };
        foreach (var option in gate.All)
        {
            command.Options.Add(option);
        }

        command.SetAction(result =>
        {
            if (gate.IsMeant(result))
            {
                string[] misplaced = [.. new Symbol[] { baseModel, headModel, devices, top, confidence }.Where(s => IsGiven(result, s)).Select(s => s.Name)];
                return misplaced.Length == 0
                    ? (int)GateSession.Run(gate.Read(result, result.GetValue(format) == OutputFormat.Json, result.GetValue(predictor)), result.InvocationConfiguration.Output)
                    : throw new BadInputException($"with --base, the models and devices are those of the budgets; leave out {string.Join(", ", misplaced)}");
            }

            var (before, after) = (result.GetValue(baseModel), result.GetValue(headModel));
            if (before is null || after is null)
            {
                throw new BadInputException("name two .tflite files, perfsage diff BASE HEAD, or a revision, perfsage diff --base origin/main");
            }

            var shown = result.GetValue(top) is > 0 and var rows ? rows : throw new BadInputException("--top must be at least 1");
            var (catalog, ids) = DeviceNames.Resolve(result.GetValue(devices));
            using var session = PredictionSession.Open(result.GetValue(predictor), [before, after], catalog);
            session.ThrowIfUnreadable();
            var share = ConfidenceRange.Check(result.GetValue(confidence), session.Predictor.HighestConfidence);
            var builder = new DiffBuilder(session.Predictor);
            var comparisons = ids.Select(id => new Comparison(before, builder.Create(after, session[before], session[after], id, share))).ToArray();
            var output = result.InvocationConfiguration.Output;
            if (result.GetValue(format) == OutputFormat.Json)
            {
                output.WriteLine(ReportJson.Write(DiffReport.Of(session.Predictor, comparisons)));
            }
            else
            {
                DiffText.Write(output, comparisons, shown, catalog.LabelsOf(ids));
            }

            return (int)ExitCode.Pass;
        });
        return command;
    }

    private static bool IsGiven(ParseResult result, Symbol symbol) => symbol switch
    {
        Option option => result.GetResult(option) is { Implicit: false },
        Argument argument => result.GetResult(argument) is { Tokens.Count: > 0 },
        _ => false,
    };

    private static Argument<string?> Model(string name, string description) =>
        new(name) { Description = description, Arity = ArgumentArity.ZeroOrOne };
}
