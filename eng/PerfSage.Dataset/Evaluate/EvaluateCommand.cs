using System.CommandLine;
using PerfSage.Contracts;
using PerfSage.Dataset.CommandLine;
using PerfSage.Prediction;

namespace PerfSage.Dataset.Evaluate;

internal static class EvaluateCommand
{
    public static Command Create()
    {
        var data = DataOption.Create();
        var predictor = new Option<string?>("--predictor") { Description = "Another predictor than the repository's.", HelpName = "ONNX" };
        var limits = new Dictionary<Metric, Option<double>>
        {
            [Metric.Latency] = Limit("--max-latency-mape", Metric.Latency),
            [Metric.PeakMemory] = Limit("--max-memory-mape", Metric.PeakMemory),
            [Metric.Energy] = Limit("--max-energy-mape", Metric.Energy),
        };
        var newSpaces = new Option<string?>("--new-spaces")
        {
            Description = "Instead of one predictor those of the folder, each on the spaces that it is named for and never saw.",
            HelpName = "FOLDER",
        };
        var json = new Option<string?>("--json") { Description = "Writes what was found there as well.", HelpName = "FILE" };
        var command = new Command("evaluate", "Measures the predictor on labelled models that training never saw.")
        {
            data,
            predictor,
            newSpaces,
            json,
        };
        foreach (var limit in limits.Values)
        {
            command.Add(limit);
        }

        command.SetAction(result =>
        {
            IReadOnlyList<Subject> subjects = result.GetValue(newSpaces) is { } folder
                ? Subject.OfNewSpaces(folder)
                : [Subject.Of(Predictor.Load(result.GetValue(predictor)))];
            var columns = DatasetEvaluator.Evaluate(result.GetRequiredValue(data).FullName, subjects);
            foreach (var subject in subjects)
            {
                subject.Dispose();
            }

            AccuracyTable.Write(result.InvocationConfiguration.Output, columns);
            if (result.GetValue(json) is { } file)
            {
                EvaluationFile.Of(columns).Write(file);
            }

            // An error that is no number holds no limit.
            var judged = columns.Where(c => c.Spaces == SpaceGroup.Everything);
            var holds = columns.Count > 0 && judged.All(c => c.Mape <= result.GetValue(limits[c.Metric]));
            return (int)(holds ? ExitCode.Pass : ExitCode.CheckFailed);
        });
        return command;
    }

    private static Option<double> Limit(string name, Metric metric) =>
        new(name)
        {
            Description = $"Exit 1 if the mean absolute percentage error of {metric.Noun} over all spaces is above this on any device.",
            HelpName = "PERCENT",
            DefaultValueFactory = _ => double.PositiveInfinity,
        };
}
