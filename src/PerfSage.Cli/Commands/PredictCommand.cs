using System.CommandLine;
using PerfSage.Cli.Options;
using PerfSage.Core.Files;
using PerfSage.Gate;
using PerfSage.Gate.Models;
using PerfSage.Gate.Predictions;
using PerfSage.Gate.Predictions.Cache;
using PerfSage.Reports.Results;

namespace PerfSage.Cli.Commands;

internal static class PredictCommand
{
    public const string Name = "predict";

    public static Command Create()
    {
        var (models, devices, confidence, format, predictor) = (
            CommonOptions.Models(),
            CommonOptions.Devices("All devices if left out."),
            CommonOptions.Confidence(),
            CommonOptions.Format(),
            CommonOptions.Predictor()
        );
        var (budgets, predictions, noCache) = (BudgetOptions.Budgets(), BudgetOptions.Predictions(), BudgetOptions.NoCache());
        var reading = new ReadingOptions();
        var command = new Command(Name, "Predicts latency and peak memory of models.")
        {
            models,
            devices,
            confidence,
            format,
            predictor,
            budgets,
            predictions,
            noCache,
        };
        reading.AddTo(command);
        command.SetAction(result =>
        {
            if (BudgetOptions.Path(result, budgets, models) is { } budgetsPath)
            {
                var predictionsPath =
                    result.GetValue(predictions) ?? throw new BadInputException("--budgets needs --predictions: the file to write");
                var cache = PredictionCache.In(result.GetValue(noCache) ? null : CacheFolder.Find());
                return (int)new BudgetPrediction(result.GetValue(predictor), cache, result.Output()).Run(budgetsPath, predictionsPath);
            }

            var paths = ModelPaths.Expand(result.GetRequiredValue(models));
            var (catalog, ids) = DeviceNames.Resolve(result.GetValue(devices));
            using var session = PredictionSession.Open(result.GetValue(predictor), ModelRequest.All(paths, reading.Read(result)), catalog);
            session.ThrowIfUnreadable();
            var rows = session.Predict(paths, ids, ConfidenceRange.Check(result.GetValue(confidence), session.Predictor.HighestConfidence));
            result.Presenter(format).Write(result.Output(), new PredictionResult(session.Predictor.Sha256, rows));
            return (int)(rows.GroupBy(r => r.Path, StringComparer.Ordinal).All(IsPredicted) ? ExitCode.Pass : ExitCode.BadInput);
        });
        return command;
    }

    // A model that no device in the list can be asked about was not predicted at all.
    private static bool IsPredicted(IEnumerable<PredictionRow> rows) => rows.Any(r => r.Prediction.Trust.IsPredictable);
}
