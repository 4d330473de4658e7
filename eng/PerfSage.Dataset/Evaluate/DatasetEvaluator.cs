using PerfSage.Dataset.Labels;
using PerfSage.Prediction;
using PerfSage.Prediction.Inputs;

namespace PerfSage.Dataset.Evaluate;

/// <summary>Measures the predictor on labelled models that training never saw, through the same code as `perfsage predict`.</summary>
internal static class DatasetEvaluator
{
    private const double Confidence = 0.9;

    // So many have their features in memory at once.
    private const int GraphsPerRun = 256;

    /// <returns>A column per device, group of spaces and metric for which there are graphs; of all subjects together.</returns>
    public static IReadOnlyList<AccuracyColumn> Evaluate(string folder, params IEnumerable<Subject> subjects)
    {
        var accuracy = LabelDevices.All.Select(d => new DeviceAccuracy(d.Id)).ToArray();
        foreach (var subject in subjects)
        {
            Add(accuracy, DatasetReader.Read(folder).Where(subject.IsAsked), subject.Predictor);
        }

        return [.. accuracy.SelectMany(a => a.Columns).Where(c => c.Graphs > 0)];
    }

    private static void Add(DeviceAccuracy[] accuracy, IEnumerable<LabeledModel> asked, Predictor predictor)
    {
        foreach (var models in asked.Chunk(GraphsPerRun))
        {
            var estimates = Predictor.Estimate([.. models.Select(m => ModelInput.Of(m.Graph))]);
            // A random board is another one in every row: its graph runs alone.
            predictor.Prepare(estimates, LabelDevices.Profiles);
            foreach (var (model, estimate) in models.Zip(estimates))
            {
                foreach (var (labels, device) in model.Devices.Zip(accuracy).Where(p => DeviceAccuracy.IsJudged(p.First)))
                {
                    device.Add(model.Row, labels, predictor.At(estimate, labels.Profile!, Confidence));
                }
            }
        }
    }
}
