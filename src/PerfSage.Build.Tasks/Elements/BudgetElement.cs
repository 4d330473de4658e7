using System.Xml.Linq;
using Microsoft.Build.Framework;
using PerfSage.Contracts;
using PerfSage.Contracts.ProjectFiles;

namespace PerfSage.Build.Tasks.Elements;

/// <summary>A <c>PerfBudget</c> element that counted when the project was evaluated.</summary>
/// <param name="IsEmpty">Whether it names nothing, once properties have their values.</param>
/// <param name="Patterns">
/// Which items, once properties have their values; as written where it names item lists, which targets may have changed since.
/// </param>
/// <param name="Lists">What is in the item lists that it names, in the end; empty if it names none.</param>
/// <param name="Metadata">Without what has a condition of its own.</param>
internal sealed record BudgetElement(
    ItemElement Element,
    bool IsEmpty,
    IReadOnlyList<IncludePattern> Patterns,
    IReadOnlyList<IncludePattern> Lists,
    IReadOnlyList<WrittenMetadata> Metadata
)
{
    public static BudgetElement Of(XElement xml, ItemElement element, Expansion expansion)
    {
        var text = expansion.Text(element.Text);
        var namesLists = element.Text.Contains("@(");
        var patterns = IncludePattern.Parse(text);
        return new BudgetElement(
            element,
            text.Trim(';', ' ', '\n', '\r', '\t').Length == 0,
            namesLists ? element.Patterns : patterns,
            namesLists ? patterns : [],
            [
                .. from metadata in element.Metadata
                where
                    !xml.Elements()
                        .Any(e => ItemElementReader.Named(e, metadata.Key) && ItemElementReader.Attribute(e, "Condition") is not null)
                select new WrittenMetadata(metadata.Key, metadata.Value, expansion.Text(metadata.Value).Trim()),
            ]
        );
    }

    public SourceLocation Location => Element.Location;

    public bool Matches(ITaskItem item) =>
        Patterns.Any(p => p.Matches(item.ItemSpec) || p.Matches(item.GetMetadata("FullPath")))
        || (Element.Operation == ItemOperation.Update && Element.Patterns.Any(p => p.Matches(item.ItemSpec)));

    public WrittenMetadata? Find(string name) =>
        Metadata.FirstOrDefault(m => string.Equals(m.Name, name, StringComparison.OrdinalIgnoreCase));
}
