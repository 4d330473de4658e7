using PerfSage.Build.Generator.Parsing;
using PerfSage.Contracts;
using PerfSage.Contracts.Budgets;
using PerfSage.Contracts.Devices;
using PerfSage.Contracts.Predictions;
using PerfSage.Contracts.Text;

namespace PerfSage.Build.Generator.Model;

/// <summary>Which constants there are depends on the budgets alone; without predictions their values are NaN.</summary>
internal static class ConstantsBuilder
{
    public static GeneratedCode Build(InputFile<BudgetInput> budgetInput, InputFile<PredictionFile> predictionInput)
    {
        if (budgetInput.Value is not { } asked)
        {
            // An unreadable file still gets its guard: one error is enough.
            return GeneratedCode.None with { HasBudgets = budgetInput.Failure is not null };
        }

        var file = asked.File;
        var standing =
            predictionInput.Value is not { } answer ? Standing.Missing
            : answer.Budgets == file.Fingerprint ? Standing.Current
            : Standing.Outdated;
        var predictions = standing == Standing.Current ? predictionInput.Value : null;
        var budgets = asked.Budgets.Select(b => b.Budget).OrderBy(b => b.Level).ToArray();
        var names = new ModelNames(budgets.Select(b => b.Model));
        var models = budgets
            .GroupBy(b => b.Model, StringComparer.Ordinal)
            .Select(g => BuildModel(names[g.Key], g.ToArray(), asked.Devices, predictions, standing))
            .OrderBy(m => m.Name, StringComparer.Ordinal);
        return new GeneratedCode(
            HasBudgets: true,
            file.Settings.Api.Namespace,
            file.Settings.Api.ClassName,
            file.Settings.Api.IsPublic,
            models.ToEquatableArray()
        );
    }

    private static ModelClass BuildModel(string name, Budget[] budgets, KnownDevices known, PredictionFile? predictions, Standing standing)
    {
        var facts = predictions?.ModelAt(budgets[0].Model);
        var limit = Limit(budgets, Metric.File);
        var hover = HoverText.File(facts?.FileKiB, limit, standing);
        var constants = new List<Constant>();
        AddLimit(constants, Metric.File, limit, hover);
        constants.Add(new Constant("FileKiB", facts?.FileKiB ?? double.NaN, hover));
        var unique = new UniqueNames(name);
        var devices = budgets
            .SelectMany(b => b.Devices)
            .GroupBy(d => Identifier.From(d.Text, "Device"), StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => BuildDevice(unique.Take(g.Key), g.First(), budgets, known, predictions, standing));
        return new ModelClass(
            name,
            budgets[0].Model,
            budgets[0].ModelName,
            facts?.Sha256 ?? "",
            constants.ToEquatableArray(),
            devices.ToEquatableArray()
        );
    }

    private static DeviceClass BuildDevice(
        string name,
        DeviceChoice device,
        Budget[] all,
        KnownDevices known,
        PredictionFile? predictions,
        Standing standing
    )
    {
        var id = device.Id ?? device.Text;
        var budgets = all.Where(b => b.Devices.Any(d => (d.Id ?? d.Text) == id)).ToArray();
        var confidence = budgets[0].Confidence;
        var prediction = predictions?.Find(budgets[0].Model, id, confidence);
        var hover = new HoverText(id, known.Find(id)?.Labels ?? "", confidence, prediction, standing);
        var constants = new List<Constant> { new("Confidence", confidence, "Probability with which the intervals hold the true values.") };
        foreach (var metric in Metric.Predicted)
        {
            var limit = Limit(budgets, metric);
            var summary = hover.Of(metric, limit);
            AddLimit(constants, metric, limit, summary);
            if (device.Id is null || known.Measures(device.Id, metric))
            {
                AddPrediction(constants, metric, prediction, summary);
            }
        }

        return new DeviceClass(name, id, constants.ToEquatableArray());
    }

    private static double? Limit(Budget[] budgets, Metric metric) =>
        budgets.Select(b => b.LimitOn(metric)).FirstOrDefault(l => l is not null)?.Value;

    private static void AddLimit(List<Constant> constants, Metric metric, double? limit, string summary)
    {
        if (limit is { } value)
        {
            constants.Add(new Constant(metric.LimitName, value, $"The budget of {metric.Noun} in {metric.Unit}. {summary}"));
        }
    }

    // Where nobody knows what the model costs, the part that is known must not pass for all of it.
    private static void AddPrediction(List<Constant> constants, Metric metric, DevicePrediction? prediction, string summary)
    {
        var estimate = prediction is { Obstacles.Count: 0 } ? prediction.Measures[metric] : null;
        constants.Add(new Constant(metric.PredictionNames[0], estimate?.Value ?? double.NaN, summary));
        constants.Add(new Constant(metric.PredictionNames[1], estimate?.Lower ?? double.NaN, $"Lower end of the interval. {summary}"));
        constants.Add(new Constant(metric.PredictionNames[2], estimate?.Upper ?? double.NaN, $"Upper end of the interval. {summary}"));
    }
}
