using PerfSage.Contracts.Budgets;

namespace PerfSage.Contracts.ProjectFiles;

/// <summary>Finds the element that each budget came from; MSBuild tells the file, but neither line nor column.</summary>
internal static class BudgetLocator
{
    /// <returns>Parallel to the items; null where no element can have made the item, as for one that a target adds from a list.</returns>
    public static IReadOnlyList<BudgetElement?> Locate(BudgetFile budgets, ProjectFileSet files)
    {
        var taken = new HashSet<(BudgetElement Element, string Item)>();
        return budgets.Items.Select(item => Locate(item, files.At(item.DefinedIn), taken)).ToArray();
    }

    /// <summary>The element's place, or the beginning of the file that it must be in.</summary>
    public static SourceLocation Place(BudgetItem item, BudgetElement? element) => element?.Location ?? new SourceLocation(item.DefinedIn, 1, 1);

    private static BudgetElement? Locate(BudgetItem item, ProjectFile? file, HashSet<(BudgetElement Element, string Item)> taken)
    {
        // Several elements may name the same model, for other devices: the one whose metadata contradicts the item least is its own.
        var element = (file?.Budgets ?? [])
            .Where(e => e.Include.Any(p => p.Matches(item.Item)))
            .OrderBy(e => Differences(e, item))
            .ThenBy(e => taken.Contains((e, item.Item)) ? 1 : 0)
            .FirstOrDefault();
        if (element is not null)
        {
            taken.Add((element, item.Item));
        }

        return element;
    }

    private static int Differences(BudgetElement element, BudgetItem item) => item.Metadata.Count(m =>
        element.Metadata.TryGetValue(m.Key, out var written)
        && !written.Any(c => c == '(')
        && !string.Equals(written.Trim(), m.Value.Trim(), StringComparison.Ordinal));
}
