using PerfSage.Contracts.Budgets;
using PerfSage.Contracts.Predictions;

namespace PerfSage.Contracts.Verdicts;

/// <summary>What the error list shows about predictions: that there is none to judge, or that it is doubtful.</summary>
internal static class DoubtFindings
{
    public static IEnumerable<AttributedFinding> Of(Placed<Budget> placed, PredictionFile file)
    {
        var budget = placed.Value;
        foreach (var device in budget.Devices.Select(d => d.Id).OfType<string>())
        {
            if (file.Find(budget.Model, device, budget.Confidence) is not { } prediction)
            {
                continue;
            }

            var findings =
                prediction.Obstacles.Count > 0
                    ? Obstacles(placed, prediction)
                    : Doubts(placed, prediction).Concat(DoubtsOfBase(placed, prediction, file.FindBase(budget.Model, device)));
            foreach (var finding in findings)
            {
                yield return new AttributedFinding(finding) { Model = budget.Model, Device = device };
            }
        }
    }

    /// <summary>Whether a limit hangs on what the model costs on its devices.</summary>
    private static bool NeedsPrediction(Budget budget) => budget.Regression is not null || budget.Limits.Any(l => l.Metric != Metric.File);

    private static IEnumerable<Finding> Obstacles(Placed<Budget> placed, DevicePrediction prediction)
    {
        var budget = placed.Value;
        var level = budget.UnpredictedLevel;
        return level == Level.Off || !NeedsPrediction(budget)
            ? []
            : prediction.Obstacles.Select(obstacle => new Finding(
                obstacle.Id,
                level == Level.Error ? Severity.Error : Severity.Warning,
                placed.Location,
                $"'{budget.ModelName}' on {prediction.Device} cannot be predicted, so its limits are not checked: {obstacle.Text}"
            ));
    }

    private static IEnumerable<Finding> Doubts(Placed<Budget> placed, DevicePrediction prediction)
    {
        if (prediction.Violations.Count > 0)
        {
            yield return new Problem(
                DiagnosticIds.OutsideDomain,
                $"'{placed.Value.ModelName}' on {prediction.Device} is outside the predictor's domain, "
                    + $"so its interval is wider: {string.Join("; ", prediction.Violations)}"
            ).At(placed.Location);
        }
    }

    // What was as doubtful as it is now is told already.
    private static IEnumerable<Finding> DoubtsOfBase(Placed<Budget> placed, DevicePrediction prediction, BaseEstimate? before)
    {
        if (placed.Value.Regression is not null && before is { Violations.Count: > 0 } && !before.Violations.Equals(prediction.Violations))
        {
            yield return new Problem(
                DiagnosticIds.OutsideDomain,
                $"'{placed.Value.ModelName}' on {prediction.Device} was outside the predictor's domain at the base, "
                    + $"so nothing vouches for the change since: {string.Join("; ", before.Violations)}"
            ).At(placed.Location);
        }
    }
}
