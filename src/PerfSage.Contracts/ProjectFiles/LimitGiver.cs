using PerfSage.Contracts.Budgets;

namespace PerfSage.Contracts.ProjectFiles;

/// <summary>
/// Finds the element that gave an item a limit; MSBuild tells only which limit it has in the end. The value tells most: an element with
/// another one was overwritten. Of several with the same, the last counts, and where that is uncertain, the item's own.
/// </summary>
internal static class LimitGiver
{
    /// <param name="limit">Name of the metadata.</param>
    /// <param name="own">The element that made the item.</param>
    /// <param name="others">Updates and definitions of budgets.</param>
    public static ItemElement Of(BudgetItem item, string limit, ItemElement own, IEnumerable<ItemElement> others)
    {
        ItemElement[] possible = [.. others.Append(own).Where(e => MayGive(e, limit, item.Metadata[limit]) && IsAbout(e, item, own))];
        return possible.Length == 1
            ? possible[0]
            : possible.FirstOrDefault(e => IsCertain(e) && possible.All(o => ReferenceEquals(o, e) || IsAfter(e, o))) ?? own;
    }

    private static bool MayGive(ItemElement element, string limit, string value) =>
        element.Metadata.TryGetValue(limit, out var written)
        && (IsComputed(written) || string.Equals(written.Trim(), value.Trim(), StringComparison.Ordinal));

    // An Update changes items that are there already.
    private static bool IsAbout(ItemElement element, BudgetItem item, ItemElement own) =>
        element.Operation != ItemOperation.Update
        || (element.Patterns.Any(p => p.Matches(item.Item) || p.Matches(item.Model)) && !IsAfter(own, element));

    private static bool IsCertain(ItemElement element) =>
        !element.IsConditional && (element.Operation != ItemOperation.Update || !IsComputed(element.Text));

    // Which of two files MSBuild read first is not known here.
    private static bool IsAfter(ItemElement element, ItemElement other)
    {
        var (isDefinition, otherIsDefinition) = (IsDefinition(element), IsDefinition(other));
        var (place, before) = (element.Location, other.Location);
        return isDefinition == otherIsDefinition
            ? place.File == before.File && (place.Line, place.Column).CompareTo((before.Line, before.Column)) > 0
            : otherIsDefinition;
    }

    private static bool IsDefinition(ItemElement element) => element.Operation == ItemOperation.Definition;

    private static bool IsComputed(string text) => text.Any(c => c == '(');
}
