using System.Xml.Linq;

namespace PerfSage.Reports.Html.Markup;

/// <summary>
/// Elements of the page. Text enters as text nodes and attribute values only, which <see cref="HtmlText"/> encodes:
/// no name in a model can become markup or hide in the page.
/// </summary>
internal static class HtmlNode
{
    /// <param name="tag">A name, then classes: <c>td.number.wide</c>.</param>
    /// <param name="content">Attributes, elements, text; null is left out.</param>
    public static XElement El(string tag, params object?[] content)
    {
        var parts = tag.Split('.');
        var element = new XElement(parts[0]);
        if (parts.Length > 1)
        {
            element.Add(Attr("class", string.Join(' ', parts[1..])));
        }

        element.Add(content);
        return element;
    }

    public static XAttribute Attr(string name, string value) => new(name, value);

    /// <summary>A name that a model or a user brought: its direction cannot leak into the text around it.</summary>
    public static XElement Name(string text) => El("bdi", text);
}
