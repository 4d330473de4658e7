using PerfSage.Contracts.Budgets;
using PerfSage.Contracts.Text;

namespace PerfSage.Contracts.Verdicts;

/// <summary>What the error list shows about limits.</summary>
internal static class LimitFindings
{
    // Less slack is a margin that people keep on purpose.
    private const double LoosePercent = 25;

    public static IEnumerable<AttributedFinding> Of(IReadOnlyCollection<JudgedLimit> limits)
    {
        // A limit that several models or devices share is as loose as the one that needs most of it: it is told of that one alone.
        var neediest = limits.GroupBy(Shared).ToDictionary(g => g.Key, g => g.OrderByDescending(Need).First());
        return limits.Select(l => Of(l, ReferenceEquals(neediest[Shared(l)], l))).OfType<AttributedFinding>();
    }

    private static (SourceLocation Location, Metric Metric, double Value) Shared(JudgedLimit judged) =>
        (judged.Location, judged.Verdict.Limit.Metric, judged.Verdict.Limit.Value);

    private static double Need(JudgedLimit judged) =>
        judged.Verdict.Outcome == Outcome.Unpredictable ? double.PositiveInfinity : judged.Verdict.Estimate.Upper;

    /// <returns>
    /// Null for a limit that is met, and is not much wider than it needs to be. What cannot be predicted is reported for the model as a
    /// whole.
    /// </returns>
    private static AttributedFinding? Of(JudgedLimit judged, bool isNeediest)
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
            Outcome.Unpredictable => null,
            Outcome.Inconclusive => Create(DiagnosticIds.Inconclusive, Severity.Warning, VerdictMessage.Inconclusive(judged)),
            _ => isNeediest && Loose(verdict) is { } message ? Create(DiagnosticIds.LooseBudget, Severity.Info, message) : null,
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

    private static string? Loose(Verdict verdict)
    {
        var suggested = Numbers.RoundUp(verdict.Estimate.Upper);
        var percent = 100 * (verdict.Limit.Value - suggested) / verdict.Limit.Value;
        return percent > LoosePercent ? VerdictMessage.Loose(verdict, suggested, percent) : null;
    }
}
