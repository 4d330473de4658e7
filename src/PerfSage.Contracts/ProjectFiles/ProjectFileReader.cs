using System.Xml;
using System.Xml.Linq;

namespace PerfSage.Contracts.ProjectFiles;

/// <summary>Reads MSBuild's XML with the places of its elements.</summary>
internal static class ProjectFileReader
{
    /// <returns>Null when the text is no XML: MSBuild has then said so itself.</returns>
    public static ProjectFile? Read(string path, string text)
    {
        try
        {
            return ItemElementReader.Root(text) is { } root
                ? new ProjectFile(
                    path,
                    ItemElementReader.Read(root, path, ItemElement.Budget),
                    ItemElementReader.Read(root, path, ItemElement.Suppression),
                    ItemElementReader.Read(root, path, ItemElement.Device),
                    Imports(root)
                )
                {
                    BudgetDefinitions = ItemElementReader.Definitions(root, path, ItemElement.Budget),
                }
                : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static string[] Imports(XElement root) =>
        root.Descendants()
            .Where(e =>
                ItemElementReader.Named(e, "Import") && !ItemElementReader.Conditional(e) && ItemElementReader.Attribute(e, "Sdk") is null
            )
            .Select(e => ItemElementReader.Attribute(e, "Project"))
            .OfType<string>()
            .ToArray();
}
