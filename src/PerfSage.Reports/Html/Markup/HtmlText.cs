using System.Text.Encodings.Web;
using System.Text.Unicode;
using System.Xml.Linq;
using PerfSage.Contracts.Text;

namespace PerfSage.Reports.Html.Markup;

/// <summary>Writes elements in the HTML syntax, which has other empty elements than XML and no namespaces.</summary>
internal static class HtmlText
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private static readonly HashSet<string> Void = new(StringComparer.Ordinal) { "br", "col", "input", "wbr" };

    // Line breaks are written only after these block elements, where a browser ignores them; between inline elements it shows a space.
    private static readonly HashSet<string> EndLine = new(StringComparer.Ordinal)
    {
        "header",
        "footer",
        "main",
        "nav",
        "section",
        "figure",
        "figcaption",
        "div",
        "ul",
        "li",
        "p",
        "h1",
        "h2",
        "h3",
        "table",
        "caption",
        "thead",
        "tbody",
        "tfoot",
        "tr",
        "svg",
        "g",
        "dl",
        "dt",
        "dd",
    };

    public static string Of(params IEnumerable<XElement> elements)
    {
        using var text = new StringWriter { NewLine = "\n" };
        foreach (var element in elements)
        {
            Write(text, element);
        }

        return text.ToString();
    }

    /// <summary>Text that stays text, in which nothing is hidden.</summary>
    public static string Encode(string text) => Encoder.Encode(Visible.Of(text));

    private static void Write(StringWriter output, XElement element)
    {
        var name = element.Name.LocalName;
        output.Write($"<{name}");
        foreach (var attribute in element.Attributes())
        {
            output.Write($" {attribute.Name.LocalName}=\"{Encode(attribute.Value)}\"");
        }

        output.Write('>');
        foreach (var node in element.Nodes())
        {
            if (node is XElement child)
            {
                Write(output, child);
            }
            else if (node is XText text)
            {
                output.Write(Encode(text.Value));
            }
        }

        if (!Void.Contains(name))
        {
            output.Write($"</{name}>");
        }

        if (EndLine.Contains(name))
        {
            output.WriteLine();
        }
    }
}
