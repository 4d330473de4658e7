using PerfSage.Contracts.Budgets;
using PerfSage.Contracts.Suppressions;
using PerfSage.Contracts.Text;

namespace PerfSage.Contracts.ProjectFiles;

/// <summary>Mistakes that MSBuild does not report: they can be seen in the elements, but not in the items made of them.</summary>
internal static class ElementChecks
{
    private static readonly string[] BudgetNames = [.. BudgetItem.MetadataNames, EmptyGlob.AllowEmpty];

    /// <param name="items">The budgets that MSBuild made of the elements.</param>
    public static IReadOnlyList<Finding> Find(IReadOnlyList<BudgetItem> items, ProjectFileSet files) =>
        [
            .. files
                .Files.SelectMany(f => f.Budgets)
                .SelectMany(e => EmptyGlobs(e, items).Concat(OfBudget(e)).Select(p => p.At(e.Location))),
            .. files.Files.SelectMany(f => f.Suppressions).SelectMany(e => UnknownNames(e).Select(p => p.At(e.Location))),
        ];

    /// <summary>What is wrong with an element of a budget, whatever there is to match.</summary>
    public static IEnumerable<Problem> OfBudget(ItemElement element) => Misspellings(element).Concat(EmptyGlob.Mistakes(element));

    // Names that are near to known ones, or look like limits. Others may be the user's own.
    private static IEnumerable<Problem> Misspellings(ItemElement element) =>
        from name in element.Metadata.Keys
        where !BudgetNames.Contains(name, StringComparer.OrdinalIgnoreCase)
        let suggestion = Suggestion.For(name, BudgetNames)
        where
            suggestion is not null
            || name.StartsWith("Max", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("Min", StringComparison.OrdinalIgnoreCase)
        select Unknown(DiagnosticIds.InvalidBudget, name, suggestion, BudgetNames);

    public static IEnumerable<Problem> UnknownNames(ItemElement element) =>
        from name in element.Metadata.Keys
        where !SuppressionItem.MetadataNames.Contains(name, StringComparer.OrdinalIgnoreCase)
        select Unknown(
            DiagnosticIds.InvalidSuppression,
            name,
            Suggestion.For(name, SuppressionItem.MetadataNames),
            SuppressionItem.MetadataNames
        );

    private static IEnumerable<Problem> EmptyGlobs(ItemElement element, IReadOnlyList<BudgetItem> items) =>
        element.Conditional || element.MayBeRemoved || EmptyGlob.IsAllowed(element)
            ? []
            : element
                .Include.Where(p =>
                    p.HasWildcard
                    && !items.Any(i =>
                        string.Equals(i.DefinedIn, element.Location.File, StringComparison.OrdinalIgnoreCase) && p.Matches(i.Item)
                    )
                )
                .Select(p => EmptyGlob.Problem(p, where: ""));

    private static Problem Unknown(string id, string name, string? suggestion, IEnumerable<string> known) =>
        new(
            id,
            $"'{name}' is not known{(suggestion is null ? "" : $"; did you mean '{suggestion}'?")} Known names: {string.Join(", ", known)}"
        );
}
