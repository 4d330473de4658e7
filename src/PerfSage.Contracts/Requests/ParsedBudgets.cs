using PerfSage.Contracts.Budgets;
using PerfSage.Contracts.Devices;
using PerfSage.Contracts.Suppressions;
using PerfSage.Contracts.Text;

namespace PerfSage.Contracts.Requests;

/// <summary>The budgets and suppressions of a project, read from their texts once.</summary>
/// <param name="Devices">That they can name.</param>
/// <param name="Budgets">Those of the project in their order, then those of the policy.</param>
/// <param name="Mistakes">Any of them means that nothing must be judged.</param>
internal sealed record ParsedBudgets(
    KnownDevices Devices,
    EquatableArray<Placed<Budget>> Budgets,
    EquatableArray<Placed<Suppression>> Suppressions,
    EquatableArray<Finding> Mistakes
)
{
    /// <param name="project">The project's own budgets.</param>
    /// <param name="locations">Parallel to <paramref name="project"/>.</param>
    public static ParsedBudgets Of(
        IReadOnlyList<ParsedBudget> project,
        IReadOnlyList<ItemLocation> locations,
        IReadOnlyList<Placed<BudgetItem>> policy,
        IReadOnlyList<Placed<SuppressionItem>> suppressions,
        KnownDevices devices
    )
    {
        var fromPolicy = policy.Select(b => BudgetParser.Parse(b.Value, devices)).ToArray();
        var parsed = suppressions.Select(s => SuppressionParser.Parse(s.Value, devices)).ToArray();
        var conflicts = BudgetConflicts.Find(project.Select(p => p.Budget).ToArray());
        var readings = ReadingConflicts.Find(project.Concat(fromPolicy).Select(p => p.Budget).ToArray());
        return new ParsedBudgets(
            devices,
            project
                .Zip(locations, (p, location) => new Placed<Budget>(p.Budget, location, IsPolicy: false))
                .Concat(fromPolicy.Zip(policy, (p, item) => new Placed<Budget>(p.Budget, item.Place, IsPolicy: true)))
                .ToEquatableArray(),
            parsed.Zip(suppressions, (p, item) => new Placed<Suppression>(p.Suppression, item.Place, item.IsPolicy)).ToEquatableArray(),
            locations
                .SelectMany((location, i) => project[i].Problems.Concat(conflicts[i]).Concat(readings[i]).Select(p => p.At(location.Of(p))))
                .Concat(
                    policy.SelectMany(
                        (item, i) => fromPolicy[i].Problems.Concat(readings[project.Count + i]).Select(p => p.At(item.Location))
                    )
                )
                .Concat(suppressions.SelectMany((item, i) => parsed[i].Problems.Select(p => p.At(item.Location))))
                .ToEquatableArray()
        );
    }
}
