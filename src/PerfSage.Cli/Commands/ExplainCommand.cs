using System.CommandLine;
using PerfSage.Cli.Options;
using PerfSage.Gate;
using PerfSage.Gate.Models;
using PerfSage.Gate.Predictions;
using PerfSage.Reports.Results;

namespace PerfSage.Cli.Commands;

internal static class ExplainCommand
{
    public static Command Create()
    {
        var (model, device, confidence, format, predictor) = (
            CommonOptions.Model(),
            CommonOptions.Device(),
            CommonOptions.Confidence(),
            CommonOptions.Format(),
            CommonOptions.Predictor()
        );
        var top = new Option<int?>("--top") { Description = "Show only the N largest; the others become one line.", HelpName = "N" };
        var reading = new ReadingOptions();
        var command = new Command("explain", "Shows how much each operator contributes to a model's latency, and what bounds it.")
        {
            model,
            device,
            top,
            confidence,
            format,
            predictor,
        };
        reading.AddTo(command);
        command.SetAction(result =>
        {
            var path = result.GetRequiredValue(model);
            var (catalog, ids) = DeviceNames.Resolve([result.GetRequiredValue(device)]);
            var id = ids.Length == 1 ? ids[0] : throw new BadInputException("explain needs one --device");
            using var session = PredictionSession.Open(result.GetValue(predictor), [new(path, reading.Read(result))], catalog);
            session.ThrowIfUnreadable();
            var row = session.Predict(
                [path],
                [id],
                ConfidenceRange.Check(result.GetValue(confidence), session.Predictor.HighestConfidence)
            )[0];
            var operators = OperatorContributions.Of(row, catalog.Find(id)!);
            var shown = Checked(result.GetValue(top)) ?? operators.Length;
            result.Presenter(format).Write(result.Output(), new ExplainResult(session.Predictor.Sha256, row, operators, shown));
            return (int)ExitCode.Pass;
        });
        return command;
    }

    private static int? Checked(int? top) => top is null or > 0 ? top : throw new BadInputException("--top must be at least 1");
}
