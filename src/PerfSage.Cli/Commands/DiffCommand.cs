using System.CommandLine;
using PerfSage.Cli.Options;
using PerfSage.Gate;
using PerfSage.Gate.Diff;
using PerfSage.Gate.Models;
using PerfSage.Gate.Predictions;
using PerfSage.Reports.Results;

namespace PerfSage.Cli.Commands;

internal static class DiffCommand
{
    private const int UsualRows = 10;

    public static Command Create()
    {
        var (baseModel, headModel) = (Model("BASE", "The .tflite file as it was."), Model("HEAD", "The .tflite file as it is now."));
        var (devices, confidence, format, predictor) = (
            CommonOptions.Devices("All devices if left out."),
            CommonOptions.Confidence(),
            CommonOptions.Format(),
            CommonOptions.Predictor()
        );
        var top = new Option<int>("--top")
        {
            Description = "Show only the N operators that changed most; the others become one line.",
            HelpName = "N",
            DefaultValueFactory = _ => UsualRows,
        };
        var reading = new ReadingOptions();
        var command = new Command("diff", "Shows what changed between two models, by how much, and because of which operators.")
        {
            baseModel,
            headModel,
            devices,
            top,
            confidence,
            format,
            predictor,
        };
        reading.AddTo(command);
        command.SetAction(result =>
        {
            var (before, after) = (result.GetValue(baseModel), result.GetValue(headModel));
            if (before is null || after is null)
            {
                throw new BadInputException(
                    "name two .tflite files, perfsage diff BASE HEAD; to compare with a commit: perfsage gate --base origin/main"
                );
            }

            var shown = result.GetValue(top) is > 0 and var rows ? rows : throw new BadInputException("--top must be at least 1");
            var (catalog, ids) = DeviceNames.Resolve(result.GetValue(devices));
            using var session = PredictionSession.Open(
                result.GetValue(predictor),
                ModelRequest.All([before, after], reading.Read(result)),
                catalog
            );
            session.ThrowIfUnreadable();
            var share = ConfidenceRange.Check(result.GetValue(confidence), session.Predictor.HighestConfidence);
            var builder = new DiffBuilder(session.Predictor);
            var comparisons = ids.Select(id => new Comparison(before, builder.Create(after, session[before], session[after], id, share)))
                .ToArray();
            result.Presenter(format).Write(result.Output(), new DiffResult(session.Predictor, comparisons, shown));
            return (int)ExitCode.Pass;
        });
        return command;
    }

    // Optional to the parser, whose own message would not say what to write.
    private static Argument<string?> Model(string name, string description) =>
        new(name) { Description = description, Arity = ArgumentArity.ZeroOrOne };
}
