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

    private static readonly ItemOperation[] Operations = [ItemOperation.Include, ItemOperation.Update, ItemOperation.Remove];

    /// <returns>Those that give items metadata.</returns>
    public static IReadOnlyList<ItemElement> Read(XElement root, string path, string itemType) =>
        [.. All(root, path, itemType).Select(e => e.Element).Where(e => e.Operation != ItemOperation.Remove)];

    /// <returns>All, each with its XML.</returns>
    public static IEnumerable<(XElement Xml, ItemElement Element)> All(XElement root, string path, string itemType) =>
        from xml in root.Descendants()
        where Named(xml, itemType)
        from operation in Operations
        let value = Attribute(xml, operation.ToString())
        where value is not null
        select (xml, Element(xml, path, operation, value));

    /// <returns>Those of <c>ItemDefinitionGroup</c>.</returns>
    public static IReadOnlyList<ItemElement> Definitions(XElement root, string path, string itemType) =>
        [
            .. root.Descendants()
                .Where(xml => Named(xml, itemType) && xml.Parent is { } parent && Named(parent, "ItemDefinitionGroup"))
                .Select(xml => Element(xml, path, ItemOperation.Definition, "")),
        ];

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

    private static ItemElement Element(XElement xml, string path, ItemOperation operation, string text) =>
        new(Location(xml, path), operation, text, IncludePattern.Parse(text), Metadata(xml))
        {
            IsConditional = Conditional(xml) || xml.Elements().Any(Conditional),
        };

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
