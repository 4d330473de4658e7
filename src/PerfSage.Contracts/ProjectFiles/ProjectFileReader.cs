using System.Xml;
using System.Xml.Linq;

namespace PerfSage.Contracts.ProjectFiles;

/// <summary>Reads MSBuild's XML with the places of its elements.</summary>
internal static class ProjectFileReader
{
    private static readonly HashSet<string> ReservedAttributes = new(StringComparer.OrdinalIgnoreCase)
    {
        "Include", "Exclude", "Remove", "Update", "Condition", "Label", "KeepMetadata", "RemoveMetadata", "KeepDuplicates", "MatchOnMetadata", "MatchOnMetadataOptions",
    };

    /// <returns>Null when the text is no XML: MSBuild has then said so itself.</returns>
    public static ProjectFile? Read(string path, string text)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
            var root = XDocument.Load(reader, LoadOptions.SetLineInfo).Root;
            return root is null ? null : new ProjectFile(path, Budgets(root, path), Imports(root));
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static List<BudgetElement> Budgets(XElement root, string path)
    {
        var elements = new List<BudgetElement>();
        var removed = false;
        foreach (var element in root.Descendants().Where(e => Named(e, "PerfBudget")).Reverse())
        {
            removed |= Attribute(element, "Remove") is not null;
            if (Attribute(element, "Include") is { } include)
            {
                elements.Add(new BudgetElement(Location(element, path), IncludePattern.Parse(include), Metadata(element), Conditional(element), removed));
            }
        }

        elements.Reverse();
        return elements;
    }

    private static string[] Imports(XElement root) => root
        .Descendants()
        .Where(e => Named(e, "Import") && !Conditional(e) && Attribute(e, "Sdk") is null)
        .Select(e => Attribute(e, "Project"))
        .OfType<string>()
        .ToArray();

    private static Dictionary<string, string> Metadata(XElement element)
    {
        var metadata = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var attribute in element.Attributes().Where(a => !a.IsNamespaceDeclaration && !ReservedAttributes.Contains(a.Name.LocalName)))
        {
            metadata[attribute.Name.LocalName] = attribute.Value;
        }

        foreach (var child in element.Elements())
        {
            metadata[child.Name.LocalName] = child.Value;
        }

        return metadata;
    }

    private static bool Conditional(XElement element) =>
        element.AncestorsAndSelf().Any(e => Attribute(e, "Condition") is not null || Named(e, "Choose") || Named(e, "Target"));

    // MSBuild counts the angle bracket, the XML reader the first letter of the name.
    private static SourceLocation Location(IXmlLineInfo element, string path) => new(path, element.LineNumber, Math.Max(1, element.LinePosition - 1));

    private static bool Named(XElement element, string name) => string.Equals(element.Name.LocalName, name, StringComparison.OrdinalIgnoreCase);

    private static string? Attribute(XElement element, string name) =>
        element.Attributes().FirstOrDefault(a => string.Equals(a.Name.LocalName, name, StringComparison.OrdinalIgnoreCase))?.Value;
}
