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
        var predictions = predictionInput.Value?.Budgets == file.Fingerprint ? predictionInput.Value : null;
        var budgets = asked.Budgets.Select(b => b.Budget).OrderBy(b => b.Level).ToArray();
        var names = new ModelNames(budgets.Select(b => b.Model));
        var models = budgets
            .GroupBy(b => b.Model, StringComparer.Ordinal)
            .Select(g => BuildModel(names[g.Key], g.ToArray(), asked.Devices, predictions))
            .OrderBy(m => m.Name, StringComparer.Ordinal);
        return new GeneratedCode(
            HasBudgets: true,
            file.Settings.Api.Namespace,
            file.Settings.Api.ClassName,
            file.Settings.Api.IsPublic,
            models.ToEquatableArray()
        );
    }

    private static ModelClass BuildModel(string name, Budget[] budgets, KnownDevices known, PredictionFile? predictions)
    {
        var facts = predictions?.ModelAt(budgets[0].Model);
        var constants = new List<Constant>();
        AddLimit(constants, budgets, Metric.File);
        constants.Add(new Constant("FileKiB", facts?.FileKiB ?? double.NaN, "Size of the model file in KiB."));
        var unique = new UniqueNames(name);
        var devices = budgets
            .SelectMany(b => b.Devices)
            .GroupBy(d => Identifier.From(d.Text, "Device"), StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => BuildDevice(unique.Take(g.Key), g.First(), budgets, known, predictions));
        return new ModelClass(name, budgets[0].ModelName, facts?.Sha256 ?? "", constants.ToEquatableArray(), devices.ToEquatableArray());
    }

    private static DeviceClass BuildDevice(string name, DeviceChoice device, Budget[] all, KnownDevices known, PredictionFile? predictions)
    {
        var id = device.Id ?? device.Text;
        var budgets = all.Where(b => b.Devices.Any(d => (d.Id ?? d.Text) == id)).ToArray();
        var prediction = predictions?.Find(budgets[0].Model, id, budgets[0].Confidence);
        var constants = new List<Constant>
        {
            new("Confidence", budgets[0].Confidence, "Probability with which the intervals hold the true values."),
        };
        foreach (var metric in Metric.Predicted)
        {
            AddLimit(constants, budgets, metric);
            if (device.Id is null || known.Measures(device.Id, metric))
            {
                AddPrediction(constants, metric, prediction);
            }
        }

        return new DeviceClass(name, id, constants.ToEquatableArray());
    }

    private static string Reason(DevicePrediction? prediction) =>
        prediction is null or { Obstacles.Count: 0 }
            ? ""
            : $"; not a number, because it cannot be predicted ({prediction.Obstacles[0].Id})";

    private static void AddLimit(List<Constant> constants, Budget[] budgets, Metric metric)
    {
        if (budgets.Select(b => b.LimitOn(metric)).FirstOrDefault(l => l is not null) is { } limit)
        {
            constants.Add(new Constant(metric.LimitName, limit.Value, $"The budget of {metric.Noun} in {metric.Unit}."));
        }
    }

    // Where nobody knows what the model costs, the part that is known must not pass for all of it.
    private static void AddPrediction(List<Constant> constants, Metric metric, DevicePrediction? prediction)
    {
        var estimate = prediction is { Obstacles.Count: 0 } ? prediction.Measures[metric] : null;
        var what = $"{metric.Noun} in {metric.Unit}{Reason(prediction)}.";
        constants.Add(new Constant(metric.PredictionNames[0], estimate?.Value ?? double.NaN, $"Predicted {what}"));
        constants.Add(
            new Constant(metric.PredictionNames[1], estimate?.Lower ?? double.NaN, $"Lower end of the interval of the predicted {what}")
        );
        constants.Add(
            new Constant(metric.PredictionNames[2], estimate?.Upper ?? double.NaN, $"Upper end of the interval of the predicted {what}")
        );
    }
}
