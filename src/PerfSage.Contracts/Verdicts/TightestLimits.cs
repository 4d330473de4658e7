using PerfSage.Contracts.Budgets;

namespace PerfSage.Contracts.Verdicts;

/// <summary>Where several budgets limit the same number in the same way, the tightest is the one that counts.</summary>
internal sealed class TightestLimits
{
    private readonly Dictionary<
        (string Model, string? Device, Metric? Metric, Level Level, Gate Gate, double Confidence),
        (double Limit, int Index)
    > tightest = [];

    public TightestLimits(IReadOnlyList<Placed<Budget>> budgets)
    {
        for (var i = 0; i < budgets.Count; i++)
        {
            foreach (var (key, limit) in Limits(budgets[i].Value))
            {
                if (!tightest.TryGetValue(key, out var before) || limit < before.Limit)
                {
                    tightest[key] = (limit, i);
                }
            }
        }
    }

    /// <param name="index">Of the budget.</param>
    /// <param name="device">Id; null for the file.</param>
    /// <param name="metric">Null for the regression limit.</param>
    public bool IsTightest(int index, Budget budget, string? device, Metric? metric) =>
        tightest[Key(budget, device, metric)].Index == index;

    private static IEnumerable<((string, string?, Metric?, Level, Gate, double) Key, double Limit)> Limits(Budget budget)
    {
        foreach (var limit in budget.Limits)
        {
            foreach (var device in limit.Metric == Metric.File ? [null] : budget.Devices.Select(d => d.Id))
            {
                yield return (Key(budget, device, limit.Metric), limit.Value);
            }
        }

        foreach (var device in budget.Devices.Where(_ => budget.Regression is not null))
        {
            yield return (Key(budget, device.Id, null), budget.Regression!.MaxPercent);
        }
    }

    private static (string Model, string? Device, Metric? Metric, Level Level, Gate Gate, double Confidence) Key(
        Budget budget,
        string? device,
        Metric? metric
    ) => (budget.Model, device, metric, budget.Level, budget.Gate, budget.Confidence);
}
