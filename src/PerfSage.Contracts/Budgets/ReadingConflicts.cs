using PerfSage.Contracts.Text;

namespace PerfSage.Contracts.Budgets;

/// <summary>Brings together what all budgets of a model say of how it is run; a model is read once.</summary>
internal static class ReadingConflicts
{
    /// <returns>Parallel to <paramref name="budgets"/>: what contradicts a budget before it.</returns>
    public static IReadOnlyList<EquatableArray<Problem>> Find(IReadOnlyList<Budget> budgets)
    {
        var readings = new Dictionary<string, ModelReading>(StringComparer.Ordinal);
        return budgets
            .Select(budget =>
            {
                var before = readings.TryGetValue(budget.Model, out var known) ? known : ModelReading.AsItIs;
                readings[budget.Model] = before.With(budget.Reading);
                return Conflicts(budget, before).ToEquatableArray();
            })
            .ToArray();
    }

    /// <summary>Only for budgets that do not contradict each other.</summary>
    public static ModelReading Join(IEnumerable<Budget> budgets) =>
        budgets.Aggregate(ModelReading.AsItIs, (all, budget) => all.With(budget.Reading));

    private static IEnumerable<Problem> Conflicts(Budget budget, ModelReading before) =>
        before
            .Texts.Zip(budget.Reading.Texts, (old, now) => (old.Name, Old: old.Text, Now: now.Text))
            .Where(pair => pair.Old.Length > 0 && pair.Now.Length > 0 && pair.Old != pair.Now)
            .Select(pair => new Problem(
                DiagnosticIds.ContradictoryBudgets,
                $"'{budget.ModelName}' has {pair.Name}=\"{pair.Old}\" and {pair.Name}=\"{pair.Now}\"; "
                    + "a model is predicted as it is run in one way, keep one of them"
            ));
}
