using PerfSage.Contracts.Text;

namespace PerfSage.Contracts.Budgets;

/// <summary>Finds limits that cannot both be meant: same model, device, metric and level, but another number.</summary>
internal static class BudgetConflicts
{
    /// <returns>Parallel to <paramref name="budgets"/>: what contradicts a budget before it.</returns>
    public static IReadOnlyList<EquatableArray<Problem>> Find(IReadOnlyList<Budget> budgets)
    {
        var seen = new Dictionary<(string Model, string Device, Metric Metric, Level Level), double>();
        return budgets.Select(b => Conflicts(b, seen).ToArray().ToEquatableArray()).ToArray();
    }

    private static IEnumerable<Problem> Conflicts(
        Budget budget,
        Dictionary<(string Model, string Device, Metric Metric, Level Level), double> seen
    )
    {
        foreach (var limit in budget.Limits)
        {
            var devices = limit.Metric == Metric.File ? [""] : budget.Devices.Select(d => d.Id ?? d.Text).Distinct();
            foreach (var device in devices)
            {
                var key = (budget.Model, device, limit.Metric, budget.Level);
                if (!seen.TryGetValue(key, out var before))
                {
                    seen.Add(key, limit.Value);
                }
                else if (!before.Equals(limit.Value))
                {
                    var name = limit.Metric.LimitName;
                    yield return new Problem(
                        DiagnosticIds.ContradictoryBudgets,
                        $"'{budget.ModelName}'{(device.Length > 0 ? " on " + device : "")}"
                            + $" has {name}={Numbers.Write(before)} and {name}={Numbers.Write(limit.Value)}; keep one of them"
                    );
                }
            }
        }
    }
}
