using PerfSage.Contracts.Budgets;
using PerfSage.Contracts.Policies;
using PerfSage.Contracts.Suppressions;
using PerfSage.Contracts.Text;

namespace PerfSage.Contracts.ProjectFiles;

/// <summary>All that can be said about budgets before any model is read.</summary>
/// <param name="Locations">Parallel to the items of the file.</param>
/// <param name="Policy">Null when there is none.</param>
/// <param name="Findings">Errors; when there is one, nothing must be predicted.</param>
internal sealed record CheckedBudgets(
    IReadOnlyList<SourceLocation> Locations,
    IReadOnlyList<Placed<BudgetItem>> PolicyBudgets,
    IReadOnlyList<Placed<SuppressionItem>> Suppressions,
    Policy? Policy,
    IReadOnlyList<Finding> Findings)
{
    /// <param name="read">Text of a project file, or null when there is none.</param>
    public static CheckedBudgets Of(BudgetFile file, Func<string, string?> read)
    {
        var projectFiles = new ProjectFileSet(file, read);
        var locations = ItemLocator.Locate(file.Items, projectFiles, f => f.Budgets);
        var places = ItemLocator.Locate(file.Suppressions, projectFiles, f => f.Suppressions);
        var policy = file.Settings.Policy.Length == 0 ? null : PolicyReader.Read(file.Settings.Policy, read(file.Settings.Policy) ?? "");
        var models = file.Items.Select(i => i.Model).Concat(file.Models).Distinct(StringComparer.Ordinal).ToArray();
        var policyBudgets = policy is null ? [] : PolicyExpansion.Budgets(policy, models).ToArray();
        Placed<SuppressionItem>[] suppressions =
        [
            .. file.Suppressions.Zip(places, (item, place) => new Placed<SuppressionItem>(item, place, IsPolicy: false)),
            .. policy is null ? [] : PolicyExpansion.Suppressions(policy, models),
        ];
        var parsed = file.Items.Select(BudgetParser.Parse).ToArray();
        var conflicts = BudgetConflicts.Find(parsed.Select(p => p.Budget).ToArray());
        Finding[] findings =
        [
            .. locations.SelectMany((location, i) => parsed[i].Problems.Concat(conflicts[i]).Select(p => p.At(location))),
            .. policyBudgets.SelectMany(b => BudgetParser.Parse(b.Value).Problems.Select(p => p.At(b.Location))),
            .. suppressions.SelectMany(s => SuppressionParser.Parse(s.Value).Problems.Select(p => p.At(s.Location))),
            .. policy?.Findings ?? [],
            .. ElementChecks.Find(file, projectFiles),
        ];
        // A glob makes many items of one element; its mistake is one.
        return new CheckedBudgets(locations, policyBudgets, suppressions, policy, findings.Distinct().ToArray());
    }
}
