using PerfSage.Contracts.Budgets;
using PerfSage.Contracts.Predictions;
using PerfSage.Contracts.Text;

namespace PerfSage.Contracts.Verdicts;

/// <summary>Holds predictions against budgets. The only code that does.</summary>
internal static class Judge
{
    /// <summary>One verdict per limit and device of a budget without problems, in that order; none when its level is off.</summary>
    /// <exception cref="MissingPredictionException">A number is missing: never a pass.</exception>
    public static IReadOnlyList<Verdict> Decide(Budget budget, ModelFacts? model, Func<DeviceChoice, DevicePrediction?> predictions) =>
        budget.Level == Level.Off ? [] : budget.Limits.SelectMany(limit => Decide(budget, limit, model, predictions)).ToArray();

    public static IReadOnlyList<Verdict> Decide(Budget budget, PredictionFile file) =>
        Decide(
            budget,
            file.ModelAt(budget.Model),
            device => device.Id is null ? null : file.Find(budget.Model, device.Id, budget.Confidence)
        );

    private static IEnumerable<Verdict> Decide(
        Budget budget,
        MetricValue limit,
        ModelFacts? model,
        Func<DeviceChoice, DevicePrediction?> predictions
    )
    {
        if (model is null || double.IsNaN(limit.Value))
        {
            throw new MissingPredictionException(budget.ModelName, device: null, limit.Metric);
        }

        if (limit.Metric == Metric.File)
        {
            var exact = new Estimate(model.FileKiB, model.FileKiB, model.FileKiB);
            return
            [
                new Verdict(
                    Compare(exact, limit.Value, budget.Gate),
                    budget,
                    Device: null,
                    limit,
                    exact,
                    Prediction: null,
                    model.Operators
                ),
            ];
        }

        return budget.Devices.Select(device =>
        {
            var prediction = predictions(device);
            var estimate =
                Checked(prediction?.Measures[limit.Metric])
                ?? throw new MissingPredictionException(budget.ModelName, device.Id ?? device.Text, limit.Metric);
            var outcome = prediction!.Obstacles.Count > 0 ? Outcome.Unpredictable : Compare(estimate, limit.Value, budget.Gate);
            return new Verdict(outcome, budget, device, limit, estimate, prediction, model.Operators);
        });
    }

    // Every comparison with NaN is false, which would be a pass.
    private static Estimate? Checked(Estimate? estimate) =>
        estimate is null || double.IsNaN(estimate.Value) || double.IsNaN(estimate.Lower) || double.IsNaN(estimate.Upper)
            ? null
            : Estimate.Rounded(estimate.Value, estimate.Lower, estimate.Upper);

    internal static Outcome Compare(Estimate estimate, double limit, Gate gate)
    {
        var judged = Judged(estimate, gate);
        if (judged > limit)
        {
            return Outcome.Fail;
        }

        return gate != Gate.Strict && estimate.Upper > limit ? Outcome.Inconclusive : Outcome.Pass;
    }

    internal static double Judged(Estimate estimate, Gate gate) =>
        gate switch
        {
            Gate.Strict => estimate.Upper,
            Gate.Lenient => estimate.Lower,
            _ => estimate.Value,
        };
}
