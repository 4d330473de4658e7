using PerfSage.Contracts.Budgets;
using PerfSage.Contracts.Predictions;
using PerfSage.Contracts.Text;

namespace PerfSage.Contracts.Verdicts;

/// <summary>Everything that the error list shows about one budget.</summary>
internal static class Report
{
    /// <exception cref="MissingPredictionException">A number is missing: never a pass.</exception>
    public static IReadOnlyList<Finding> On(Budget budget, SourceLocation location, PredictionFile file) =>
    [
        .. Judge.Decide(budget, file).Select(v => Of(v, location)).OfType<Finding>(),
        .. budget.Level == Level.Off ? [] : Doubts(budget, file).Select(p => p.At(location)),
    ];

    /// <returns>Null for a pass.</returns>
    public static Finding? Of(Verdict verdict, SourceLocation location) => verdict.Outcome switch
    {
        Outcome.Fail => new Finding(
            MetricInfo.Of(verdict.Limit.Metric).DiagnosticId,
            verdict.Budget.Level == Level.Error ? Severity.Error : Severity.Warning,
            location,
            VerdictMessage.Fail(verdict, location)),
        Outcome.Inconclusive => new Finding(
            DiagnosticIds.Inconclusive, DiagnosticInfo.Of(DiagnosticIds.Inconclusive).Severity, location, VerdictMessage.Inconclusive(verdict, location)),
        _ => null,
    };

    private static IEnumerable<Problem> Doubts(Budget budget, PredictionFile file)
    {
        foreach (var name in file.ModelAt(budget.Model)?.UnknownOperators ?? EquatableArray<string>.Empty)
        {
            yield return new Problem(
                DiagnosticIds.UnknownOperator,
                $"'{budget.ModelName}' has the operator {name}, which the predictor has not learned; its cost is estimated from its size alone");
        }

        foreach (var device in budget.Devices.Where(d => d.Id is not null))
        {
            var violations = file.Find(budget.Model, device.Id!, budget.Confidence)?.Violations ?? EquatableArray<string>.Empty;
            if (violations.Count > 0)
            {
                yield return new Problem(
                    DiagnosticIds.OutsideDomain,
                    $"'{budget.ModelName}' on {device.Id} is outside the predictor's domain, so its interval is wider: {string.Join("; ", violations)}");
            }
        }
    }
}
