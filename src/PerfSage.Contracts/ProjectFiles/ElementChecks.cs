using PerfSage.Contracts.Budgets;
using PerfSage.Contracts.Suppressions;
using PerfSage.Contracts.Text;

namespace PerfSage.Contracts.ProjectFiles;

/// <summary>Mistakes that MSBuild does not report: they can be seen in the elements, but not in the items made of them.</summary>
internal static class ElementChecks
{
    private static readonly string[] BudgetNames = [.. BudgetItem.MetadataNames, EmptyGlob.AllowEmpty];

    public static IReadOnlyList<Finding> Find(ProjectFileSet files, IEnumerable<LostElement> lost)
    {
        ItemElement[] budgets = [.. files.Files.SelectMany(f => f.Budgets.Concat(f.BudgetDefinitions))];
        return
        [
            .. LostElements.Find(lost, budgets),
            .. budgets.SelectMany(e => OfBudget(e).Select(p => p.At(e.Location))),
            .. files.Files.SelectMany(f => f.Suppressions).SelectMany(e => UnknownNames(e).Select(p => p.At(e.Location))),
        ];
    }

    /// <summary>What is wrong with an element of a budget, whatever there is to match.</summary>
    public static IEnumerable<Problem> OfBudget(ItemElement element) =>
        MetadataNames.Misspellings(element.Metadata.Keys, BudgetNames).Concat(EmptyGlob.Mistakes(element));

    public static IEnumerable<Problem> UnknownNames(ItemElement element) =>
        from name in element.Metadata.Keys
        where !SuppressionItem.MetadataNames.Contains(name, StringComparer.OrdinalIgnoreCase)
        select MetadataNames.Unknown(
            DiagnosticIds.InvalidSuppression,
            name,
            Suggestion.For(name, SuppressionItem.MetadataNames),
            SuppressionItem.MetadataNames
        );
}
