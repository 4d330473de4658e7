using PerfSage.Contracts.Budgets;

namespace PerfSage.Contracts.ProjectFiles;

/// <summary>All that can be said about budgets before any model is read.</summary>
/// <param name="Budgets">Parallel to the items of the file.</param>
/// <param name="Locations">Parallel to the items of the file.</param>
/// <param name="Findings">Errors; when there is one, nothing must be predicted.</param>
internal sealed record CheckedBudgets(IReadOnlyList<Budget> Budgets, IReadOnlyList<SourceLocation> Locations, IReadOnlyList<Finding> Findings)
{
    /// <param name="read">Text of a project file, or null when there is none.</param>
    public static CheckedBudgets Of(BudgetFile file, Func<string, string?> read)
    {
        var projectFiles = new ProjectFileSet(file, read);
        var parsed = file.Items.Select(BudgetParser.Parse).ToArray();
        var budgets = parsed.Select(p => p.Budget).ToArray();
        var locations = file.Items.Zip(BudgetLocator.Locate(file, projectFiles), BudgetLocator.Place).ToArray();
        var conflicts = BudgetConflicts.Find(budgets);
        var findings = locations.SelectMany((location, i) => parsed[i].Problems.Concat(conflicts[i]).Select(p => p.At(location)));
        // A glob makes many items of one element; its mistake is one.
        return new CheckedBudgets(budgets, locations, findings.Concat(ElementChecks.Find(file, projectFiles)).Distinct().ToArray());
    }
}
