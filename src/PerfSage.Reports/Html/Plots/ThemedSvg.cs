using System.Xml;
using System.Xml.Linq;
using PerfSage.Reports.Html.Markup;

namespace PerfSage.Reports.Html.Plots;

/// <summary>
/// Makes an exported SVG part of a page: colours become those of the theme, <c>style</c> attributes (which the page's content
/// security policy forbids) become presentation attributes, ids become unique, and fonts are left to the page.
/// </summary>
internal static class ThemedSvg
{
    // A missing document type is what a page wants, and a resolver would reach for the network.
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null };

    private static readonly HashSet<string> Dropped = new(StringComparer.Ordinal)
    {
        "version",
        "font-family",
        "font-size",
        "font-weight",
        "width",
        "height",
    };

    /// <param name="idPrefix">Unique on the page.</param>
    public static XElement Of(string svg, string idPrefix)
    {
        using var reader = XmlReader.Create(new StringReader(svg), Settings);
        var root = XElement.Load(reader);
        var size = $"0 0 {root.Attribute("width")!.Value} {root.Attribute("height")!.Value}";
        var themed = Convert(root, idPrefix);
        themed.Add(HtmlNode.Attr("viewBox", size));
        return themed;
    }

    private static XElement Convert(XElement element, string idPrefix)
    {
        var converted = new XElement(element.Name.LocalName);
        foreach (var attribute in element.Attributes().Where(a => !a.IsNamespaceDeclaration))
        {
            foreach (
                var (name, value) in Convert(attribute, idPrefix)
                    .Where(p => element.Name.LocalName != "svg" && element.Name.LocalName != "text" || !Dropped.Contains(p.Name))
            )
            {
                converted.SetAttributeValue(name, value);
            }
        }

        foreach (var node in element.Nodes())
        {
            // Blank text between elements is layout of the file.
            if (node is XElement child)
            {
                converted.Add(Convert(child, idPrefix));
            }
            else if (node is XText { Value: var text } && !string.IsNullOrWhiteSpace(text))
            {
                converted.Add(text);
            }
        }

        return converted;
    }

    private static IEnumerable<(string Name, string Value)> Convert(XAttribute attribute, string idPrefix) =>
        attribute.Name.LocalName switch
        {
            "style" => Declarations(attribute.Value).Select(d => (d.Name, Themed(d.Name, d.Value))),
            "id" => [("id", idPrefix + attribute.Value)],
            "clip-path" => [("clip-path", attribute.Value.Replace("url(#", "url(#" + idPrefix, StringComparison.Ordinal))],
            var name => [(name, Themed(name, attribute.Value))],
        };

    private static IEnumerable<(string Name, string Value)> Declarations(string style) =>
        from declaration in style.Split(';', StringSplitOptions.RemoveEmptyEntries)
        let colon = declaration.IndexOf(':', StringComparison.Ordinal)
        select (declaration[..colon], declaration[(colon + 1)..]);

    private static string Themed(string name, string value) => name is "fill" or "stroke" ? PlotColor.Themed(value) : value;
}
