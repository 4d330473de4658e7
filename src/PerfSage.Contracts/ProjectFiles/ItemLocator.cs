using PerfSage.Contracts.Budgets;

namespace PerfSage.Contracts.ProjectFiles;

/// <summary>Finds the element that each item came from; MSBuild tells the file, but neither line nor column.</summary>
internal static class ItemLocator
{
    /// <param name="elements">Of the items' type in a file.</param>
    /// <returns>
    /// Parallel to the items: the element's place, or the beginning of its file where no element can have made the item, as for one that a
    /// target adds from a list.
    /// </returns>
    public static IReadOnlyList<SourceLocation> Locate(
        IReadOnlyList<IProjectItem> items,
        ProjectFileSet files,
        Func<ProjectFile, IReadOnlyList<ItemElement>> elements
    ) => [.. Elements(items, files, elements).Zip(items, (element, item) => element?.Location ?? SourceLocation.StartOf(item.DefinedIn))];

    /// <param name="elements">Of the items' type in a file.</param>
    /// <returns>Parallel to the items: null where no element can have made the item.</returns>
    public static IReadOnlyList<ItemElement?> Elements(
        IEnumerable<IProjectItem> items,
        ProjectFileSet files,
        Func<ProjectFile, IReadOnlyList<ItemElement>> elements
    )
    {
        var taken = new HashSet<(ItemElement Element, string Item)>();
        return [.. items.Select(item => Find(item, files.At(item.DefinedIn) is { } file ? elements(file) : [], taken))];
    }

    private static ItemElement? Find(
        IProjectItem item,
        IReadOnlyList<ItemElement> elements,
        HashSet<(ItemElement Element, string Item)> taken
    )
    {
        // Several elements may name the same model, each for other devices. The item is taken to come from the one whose metadata
        // contradicts it least.
        var element = elements
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

    private static int Differences(ItemElement element, IProjectItem item) =>
        item.Metadata.Count(m =>
            element.Metadata.TryGetValue(m.Key, out var written)
            && !written.Any(c => c == '(')
            && !string.Equals(written.Trim(), m.Value.Trim(), StringComparison.Ordinal)
        );
}
