using PerfSage.Contracts.Budgets;
using PerfSage.Contracts.Predictions;
using PerfSage.Contracts.Text;

namespace PerfSage.Contracts.Verdicts;

/// <summary>What the error list shows about limits.</summary>
internal static class LimitFindings
{
    // Less slack is a margin that people keep on purpose.
    private const double LoosePercent = 25;

    /// <returns>Null for a limit that is met, and is not much wider than it needs to be.</returns>
    public static AttributedFinding? Of(JudgedLimit judged)
    {
        var verdict = judged.Verdict;
        var metric = verdict.Limit.Metric;
        return verdict.Outcome switch
        {
            Outcome.Fail => Create(
                metric.DiagnosticId,
                verdict.Budget.Level == Level.Error ? Severity.Error : Severity.Warning,
                VerdictMessage.Fail(judged)
            ),
            Outcome.Inconclusive => Create(DiagnosticIds.Inconclusive, Severity.Warning, VerdictMessage.Inconclusive(judged)),
            _ => Loose(verdict) is { } message ? Create(DiagnosticIds.LooseBudget, Severity.Info, message) : null,
        };

        AttributedFinding Create(string id, Severity severity, string message) =>
            new(new Finding(id, severity, judged.Location, message))
            {
                Model = verdict.Budget.Model,
                Device = verdict.Device?.Id,
                Metric = metric,
                Justification = judged.IsSuppressed ? judged.Suppression!.Justification : null,
            };
    }

    /// <summary>What makes a prediction doubtful.</summary>
    public static IEnumerable<AttributedFinding> Doubts(Placed<Budget> placed, PredictionFile file)
    {
        var budget = placed.Value;
        foreach (var name in file.ModelAt(budget.Model)?.UnknownOperators ?? EquatableArray<string>.Empty)
        {
            yield return Create(
                DiagnosticIds.UnknownOperator,
                null,
                $"'{budget.ModelName}' has the operator {name}, which the predictor has not learned; "
                    + "its cost is estimated from its size alone"
            );
        }

        foreach (var device in budget.Devices.Select(d => d.Id).OfType<string>())
        {
            var violations = file.Find(budget.Model, device, budget.Confidence)?.Violations ?? EquatableArray<string>.Empty;
            if (violations.Count > 0)
            {
                yield return Create(
                    DiagnosticIds.OutsideDomain,
                    device,
                    $"'{budget.ModelName}' on {device} is outside the predictor's domain, "
                        + $"so its interval is wider: {string.Join("; ", violations)}"
                );
            }
        }

        AttributedFinding Create(string id, string? device, string message) =>
            new(new Problem(id, message).At(placed.Location)) { Model = budget.Model, Device = device };
    }

    private static string? Loose(Verdict verdict)
    {
        var suggested = Numbers.RoundUp(verdict.Estimate.Upper);
        var percent = 100 * (verdict.Limit.Value - suggested) / verdict.Limit.Value;
        return percent > LoosePercent ? VerdictMessage.Loose(verdict, suggested, percent) : null;
    }
}
