using System.CommandLine;
using System.Globalization;
using PerfSage.Core.Devices;
using PerfSage.Core.Devices.Catalog;
using PerfSage.Dataset.CommandLine;
using PerfSage.Prediction;
using PerfSage.Zoo.Spaces.VisionTransformers;

namespace PerfSage.Dataset.Measured.Transformers;

internal static class TransformersCommand
{
    private const double Confidence = 0.9;

    public static Command Create()
    {
        var data = DataOption.OfMeasurements();
        var output = FiguresOption.Create("transformers.json");
        var command = new Command("transformers", "Predicts published transformers, which training never saw, and compares totals.")
        {
            data,
            output,
        };
        command.SetAction(result =>
        {
            var published = RebuiltTransformer.Rows(result.GetRequiredValue(data).FullName);
            string[] known = [.. VisionTransformers.Names.Where(published.Contains)];
            var models = known.SelectMany(name => published[name].Select(rows => RebuiltTransformer.Of(name, rows))).ToArray();
            foreach (var model in models)
            {
                result.InvocationConfiguration.Output.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{model.Name} {model.Precision}: operations {100 * model.MacsError:0.00} % off"
                    )
                );
            }

            using var predictor = Predictor.Load();
            var rows = Rows(models, predictor).ToArray();
            var file = new TransformerFile(
                known,
                [.. published.Select(g => g.Key).Except(known)],
                models.Length > 0 ? Math.Round(100 * models.Max(m => m.MacsError), 2) : 0,
                rows
            );
            file.Write(result.GetRequiredValue(output).FullName);
            return (int)(rows.Length > 0 ? ExitCode.Pass : ExitCode.BadInput);
        });
        return command;
    }

    private static IEnumerable<TransformerRow> Rows(RebuiltTransformer[] models, Predictor predictor)
    {
        var estimates = Predictor.Estimate([.. models.Select(m => m.Input)]);
        foreach (var device in DeviceCatalog.Builtin.Devices.Where(d => d.Labels.Column.StartsWith("qed.", StringComparison.Ordinal)))
        {
            foreach (var precision in device.Precision)
            {
                var own = models
                    .Zip(estimates)
                    .Where(m => m.First.Precision == precision && m.First.LatencyMs.ContainsKey(MeasuredLabel.Of(device, precision)));
                (double, double)[] values =
                [
                    .. own.Select(m =>
                        (predictor.At(m.Second, device, Confidence).LatencyMs.Value, m.First.LatencyMs[MeasuredLabel.Of(device, precision)])
                    ),
                ];
                if (values.Length > 1)
                {
                    yield return TransformerRow.Of(device.Id, precision, values);
                }
            }
        }
    }
}
