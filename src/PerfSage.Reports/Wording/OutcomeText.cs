using PerfSage.Contracts;
using PerfSage.Contracts.Budgets;
using PerfSage.Contracts.Text;
using PerfSage.Contracts.Verdicts;
using PerfSage.Gate.Diff;
using PerfSage.Gate.Verdicts;

namespace PerfSage.Reports.Wording;

/// <summary>Checks in words.</summary>
internal static class OutcomeText
{
    /// <summary>The worst first: of several outcomes, it is the one shown.</summary>
    private static readonly Outcome[] BySeverity =
    [
        Outcome.Fail,
        Outcome.Unpredictable,
        Outcome.Suppressed,
        Outcome.Inconclusive,
        Outcome.Pass,
    ];

    /// <returns>Null when there is none.</returns>
    public static Outcome? Worst(IEnumerable<GateCheck> checks)
    {
        var outcomes = checks.Select(c => c.Outcome).ToHashSet();
        return outcomes.Count == 0 ? null : BySeverity.First(outcomes.Contains);
    }

    public static string Verdict(GateCheck check) =>
        check.Outcome switch
        {
            Outcome.Fail => (check.IsRegression ? "regression" : "over the limit") + (check.Level == Level.Warning ? " (warning)" : ""),
            Outcome.Suppressed => check.IsRegression ? "regression, suppressed" : "over the limit, suppressed",
            Outcome.Inconclusive => "inconclusive",
            Outcome.Unpredictable => "unpredictable",
            _ => "within",
        };

    /// <returns>E.g. <c>0.25 ms</c>, or <c>+5 % and +0.01 ms</c> for a regression, which both must be exceeded.</returns>
    public static string Limit(GateCheck check)
    {
        var unit = check.Metric.Unit;
        return !check.IsRegression
            ? $"{Numbers.Write(check.Limit)} {unit}"
            : $"+{Numbers.Write(check.Limit)} %" + (check.Floor > 0 ? $" and +{Numbers.Write(check.Floor)} {unit}" : "");
    }

    /// <returns>E.g. <c>0.5309 ms is over the limit of 0.25 ms</c>.</returns>
    public static string Sentence(GateCheck check)
    {
        if (check.Outcome == Outcome.Unpredictable)
        {
            return $"cannot be predicted, so the limit of {Limit(check)} is not checked";
        }

        var value = check.IsRegression
            ? MetricChange.Percent(Numbers.Round(check.Value))
            : $"{Numbers.Show(check.Value, check.Metric.Digits)} {check.Metric.Unit}";
        var what = check.Outcome switch
        {
            Outcome.Fail or Outcome.Suppressed => "is over",
            Outcome.Inconclusive => "is within, but its interval reaches across,",
            _ => "is within",
        };
        return $"{value} {what} the limit of {Limit(check)}";
    }
}
