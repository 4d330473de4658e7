using PerfSage.Contracts.Budgets;
using PerfSage.Contracts.Text;

namespace PerfSage.Contracts.ProjectFiles;

/// <summary>Finds where budgets stand, and each of their limits.</summary>
internal static class BudgetLocator
{
    /// <returns>Parallel to the items.</returns>
    public static IReadOnlyList<ItemLocation> Locate(IReadOnlyList<BudgetItem> items, ProjectFileSet files)
    {
        ItemElement[] others =
        [
            .. files.Files.SelectMany(f => f.BudgetDefinitions),
            .. files.Files.SelectMany(f => f.Budgets).Where(e => e.Operation == ItemOperation.Update),
        ];
        return
        [
            .. ItemLocator
                .Elements(items, files, f => f.Budgets)
                .Zip(
                    items,
                    (element, item) =>
                        element is null ? new ItemLocation(SourceLocation.StartOf(item.DefinedIn)) : Place(item, element, others)
                ),
        ];
    }

    private static ItemLocation Place(BudgetItem item, ItemElement element, IReadOnlyCollection<ItemElement> others) =>
        new(element.Location)
        {
            Limits = BudgetItem
                .LimitNames.Where(name => item.Metadata[name].Trim().Length > 0)
                .Select(name => new LimitLocation(name, LimitGiver.Of(item, name, element, others).Location))
                .Where(l => l.Location != element.Location)
                .ToEquatableArray(),
        };
}
