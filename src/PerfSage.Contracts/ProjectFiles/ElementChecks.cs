using PerfSage.Contracts.Budgets;
using PerfSage.Contracts.Text;

namespace PerfSage.Contracts.ProjectFiles;

/// <summary>Mistakes that MSBuild swallows: they show only in the elements, not in the items.</summary>
internal static class ElementChecks
{
    private static readonly string[] Known = new BudgetItem("", "", "", "", "", "", "", "", "", "", "", "", "").Metadata.Select(m => m.Key).ToArray();

    public static IReadOnlyList<Finding> Find(BudgetFile budgets, ProjectFileSet files) =>
        files.Files.SelectMany(f => f.Budgets).SelectMany(e => EmptyGlobs(e, budgets).Concat(Misspellings(e)).Select(p => p.At(e.Location))).ToArray();

    /// <summary>A pattern without a match makes no item, so no budget, so no failure: silence where an error is due.</summary>
    private static IEnumerable<Problem> EmptyGlobs(BudgetElement element, BudgetFile budgets) =>
        element.Conditional || element.MayBeRemoved
            ? []
            : element.Include
                .Where(p => p.HasWildcard && !budgets.Items.Any(i => string.Equals(i.DefinedIn, element.Location.File, StringComparison.OrdinalIgnoreCase) && p.Matches(i.Item)))
                .Select(p => new Problem(DiagnosticIds.EmptyGlob, $"'{p.Text}' matches no file, so this budget would never be checked"));

    private static IEnumerable<Problem> Misspellings(BudgetElement element) =>
        from name in element.Metadata.Keys
        where !Known.Contains(name, StringComparer.OrdinalIgnoreCase)
        let suggestion = Suggestion.For(name, Known)
        where suggestion is not null || name.StartsWith("Max", StringComparison.OrdinalIgnoreCase)
        select new Problem(
            DiagnosticIds.InvalidBudget,
            $"'{name}' is not known{(suggestion is null ? "" : $"; did you mean '{suggestion}'?")} Known names: {string.Join(", ", Known)}");
}
