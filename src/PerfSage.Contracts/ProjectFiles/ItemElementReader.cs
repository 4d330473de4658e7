using System.Xml;
using System.Xml.Linq;

namespace PerfSage.Contracts.ProjectFiles;

/// <summary>Finds the elements of one item type, with their places.</summary>
internal static class ItemElementReader
{
    private static readonly HashSet<string> ReservedAttributes = new(StringComparer.OrdinalIgnoreCase)
    {
        "Include",
        "Exclude",
        "Remove",
        "Update",
        "Condition",
        "Label",
        "KeepMetadata",
        "RemoveMetadata",
        "KeepDuplicates",
        "MatchOnMetadata",
        "MatchOnMetadataOptions",
    };

    public static IReadOnlyList<ItemElement> Read(XElement root, string path, string itemType)
    {
        var elements = new List<ItemElement>();
        var removed = false;
        foreach (var element in root.Descendants().Where(e => Named(e, itemType)).Reverse())
        {
            removed |= Attribute(element, "Remove") is not null;
            if (Attribute(element, "Include") is { } include)
            {
                elements.Add(
                    new ItemElement(
                        Location(element, path),
                        IncludePattern.Parse(include),
                        Metadata(element),
                        Conditional(element),
                        removed
                    )
                );
            }
        }

        elements.Reverse();
        return elements;
    }

    public static IReadOnlyDictionary<string, string> Metadata(XElement element)
    {
        var metadata = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (
            var attribute in element.Attributes().Where(a => !a.IsNamespaceDeclaration && !ReservedAttributes.Contains(a.Name.LocalName))
        )
        {
            metadata[attribute.Name.LocalName] = attribute.Value;
        }

        foreach (var child in element.Elements())
        {
            metadata[child.Name.LocalName] = child.Value;
        }

        return metadata;
    }

    public static bool Conditional(XElement element) =>
        element.AncestorsAndSelf().Any(e => Attribute(e, "Condition") is not null || Named(e, "Choose") || Named(e, "Target"));

    // MSBuild counts the angle bracket, the XML reader the first letter of the name.
    public static SourceLocation Location(IXmlLineInfo element, string path) =>
        new(path, element.LineNumber, Math.Max(1, element.LinePosition - 1));

    public static bool Named(XElement element, string name) =>
        string.Equals(element.Name.LocalName, name, StringComparison.OrdinalIgnoreCase);

    /// <returns>Null when there is none.</returns>
    public static string? Attribute(XElement element, string name) =>
        element.Attributes().FirstOrDefault(a => string.Equals(a.Name.LocalName, name, StringComparison.OrdinalIgnoreCase))?.Value;

    /// <exception cref="XmlException">The text is no XML.</exception>
    public static XElement? Root(string text)
    {
        using var reader = XmlReader.Create(
            new StringReader(text),
            new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null }
        );
        return XDocument.Load(reader, LoadOptions.SetLineInfo).Root;
    }
}
