using Microsoft.Build.Framework;
using PerfSage.Contracts;
using PerfSage.Contracts.ProjectFiles;

namespace PerfSage.Build.Tasks.Elements;

/// <summary>Compares what a project says of budgets with the items that came of it.</summary>
internal sealed class LossFinder(BudgetElements elements, IReadOnlyList<ITaskItem> items, string folder)
{
    public IEnumerable<LostElement> Find() =>
        elements
            .Active.Where(e => !EmptyGlob.IsAllowed(e.Element))
            .SelectMany(Items)
            .Concat(elements.Active.SelectMany(Limits))
            .Concat(Names());

    private IEnumerable<LostElement> Items(BudgetElement element)
    {
        if (element.Element.Operation == ItemOperation.Update)
        {
            return Changes(element) ? [] : [Lost(Loss.Update, element, element.Element.Text)];
        }

        return element.IsEmpty ? [Lost(Loss.Include, element, element.Element.Text)]
            : IsTooEarly(element) ? [Lost(Loss.Order, element, element.Element.Text)]
            : element.Patterns.Where(p => p.HasWildcard && !IsMatched(element, p)).Select(p => Lost(Loss.Glob, element, p.Text));
    }

    // MSBuild reads from the top: what comes into a list further down, as all that an SDK adds to that of an app's files, was not in it.
    // Where a target changed the list meanwhile, an item with the same limits shows that there was something.
    private bool IsTooEarly(BudgetElement element) =>
        element.Lists.Count > 0
        && !items.Any(i => IsOf(element, i) && (element.Lists.Any(p => p.Matches(i.ItemSpec)) || element.Metadata.All(m => Has(i, m))))
        && !elements.Removing.Any(r => element.Lists.Any(p => r.Patterns.Any(q => q.Matches(p.Text))));

    private bool IsMatched(BudgetElement element, IncludePattern pattern) =>
        items.Any(i => IsOf(element, i) && pattern.Matches(i.ItemSpec)) || (elements.Removing.Count > 0 && IsRemoved(pattern));

    // A pattern that matched what another element takes away is not without a match.
    private bool IsRemoved(IncludePattern pattern) =>
        FilesOnDisk
            .Matching(pattern, folder)
            .Any(file => elements.Removing.Any(r => r.Patterns.Any(p => p.Matches(file) || p.Matches(Path.Combine(folder, file)))));

    // MSBuild keeps no record of what an Update did. It did something if an item has what it sets, or a later one set that anew.
    private bool Changes(BudgetElement update)
    {
        var changed = items.Where(update.Matches).ToArray();
        return changed.Length > 0
            && update
                .Metadata.Where(m => m.IsKnown)
                .All(m => changed.Any(i => Has(i, m) || Others(update, i).Any(o => o.Find(m.Name) is { } other && Has(i, other))));
    }

    private IEnumerable<BudgetElement> Others(BudgetElement update, ITaskItem item) =>
        elements.Active.Where(e => e != update && e.Element.Operation == ItemOperation.Update && e.Matches(item));

    private static bool Has(ITaskItem item, WrittenMetadata metadata) =>
        !metadata.IsKnown || string.Equals(item.GetMetadata(metadata.Name).Trim(), metadata.Value, StringComparison.Ordinal);

    private static IEnumerable<LostElement> Limits(BudgetElement element) =>
        from metadata in element.Metadata
        where metadata.Name.StartsWith("Max", StringComparison.OrdinalIgnoreCase)
        where metadata.IsKnown && metadata.Text.Trim().Length > 0 && metadata.Value.Length == 0
        select Lost(Loss.Limit, element, $"{metadata.Name}=\"{metadata.Text.Trim()}\"");

    // Whichever way an item came to it: a definition, a target, a file that could not be read.
    private IEnumerable<LostElement> Names() =>
        from item in items
        from name in item.CloneCustomMetadata().Keys.Cast<string>()
        where !name.StartsWith("_PerfSage", StringComparison.OrdinalIgnoreCase)
        select new LostElement(Loss.Name, SourceLocation.StartOf(DefinedIn(item)), name);

    private static bool IsOf(BudgetElement element, ITaskItem item) =>
        string.Equals(DefinedIn(item), element.Location.File, StringComparison.OrdinalIgnoreCase);

    private static string DefinedIn(ITaskItem item) => item.GetMetadata(ItemPlace.DefinedIn);

    private static LostElement Lost(Loss loss, BudgetElement element, string text) => new(loss, element.Location, text);
}
