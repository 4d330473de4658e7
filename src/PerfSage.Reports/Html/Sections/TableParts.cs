using System.Globalization;
using System.Xml.Linq;
using PerfSage.Gate.Text;
using PerfSage.Reports.Html.Data;
using PerfSage.Reports.Wording;
using static PerfSage.Reports.Html.Markup.HtmlNode;

namespace PerfSage.Reports.Html.Sections;

/// <summary>Cells and frame of the operator tables.</summary>
internal static class TableParts
{
    /// <summary>A table in a box of its own, which scrolls where the page is narrow; focusable, so that a keyboard can scroll it.</summary>
    public static XElement Scroll(PageDevice device, XElement header, IEnumerable<XElement> rows, XElement total)
    {
        var label = $"Operators on {device.Name}";
        return El(
            "div.scroll",
            Attr("tabindex", "0"),
            Attr("role", "region"),
            Attr("aria-label", label),
            El("table.operators", El("caption", label), header, El("tbody", rows.Cast<object>().ToArray()), El("tfoot", total))
        );
    }

    public static XElement Header(params IEnumerable<Heading> columns) =>
        El(
            "thead",
            El("tr", columns.Select(c => El(c.IsNumber ? "th.number" : "th.text", Attr("scope", "col"), c.Title)).Cast<object>().ToArray())
        );

    /// <param name="value">What the column is sorted by.</param>
    public static XElement Number(double value, string text) =>
        El("td.number", Attr("data-value", value.ToString("R", CultureInfo.InvariantCulture)), text);

    public static XElement Share(double share, double largest) =>
        El(
            "td.number.share",
            Attr("data-value", share.ToString("R", CultureInfo.InvariantCulture)),
            El(
                "svg",
                Attr("aria-hidden", "true"),
                El("rect", Attr("width", BarPicture.Percent(largest > 0 ? 100 * share / largest : 0)), Attr("height", "100%"))
            ),
            El("span", NumberText.Percent(share))
        );
}
