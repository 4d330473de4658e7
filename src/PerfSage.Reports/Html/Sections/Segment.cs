using System.Globalization;
using System.Xml.Linq;
using PerfSage.Reports.Html.Data;
using PerfSage.Reports.Html.Plots;
using static PerfSage.Reports.Html.Markup.HtmlNode;

namespace PerfSage.Reports.Html.Sections;

/// <summary>One operator of a lane.</summary>
internal static class Segment
{
    // In percent of the lane: on a page of usual width, a narrower segment has no room for the text.
    private const decimal NumberFits = 3;
    private const decimal NameFits = 14;

    public static XElement Of(PageOperator op, decimal start, decimal width, string row, bool isChanged) =>
        El(
            $"a.segment.{BoundStyle.Of(op.Explained.Bound)}",
            Attr("href", "#" + row),
            El("title", OperatorTitle.Of(op)),
            // The inner picture cuts off words that do not fit.
            El(
                "svg",
                Attr("x", Percent(start)),
                Attr("width", Percent(width)),
                El("rect.fill", Attr("width", "100%"), Attr("height", "100%")),
                isChanged ? El("rect.different", Attr("width", "100%"), Attr("height", "4")) : null,
                width < NumberFits
                    ? null
                    : El(
                        "text",
                        Attr("x", "5"),
                        Attr("y", "20"),
                        op.Index.ToString(CultureInfo.InvariantCulture),
                        width < NameFits ? null : El("tspan.name", " " + op.Explained.Name)
                    )
            )
        );

    private static string Percent(decimal value) => value.ToString("0.###", CultureInfo.InvariantCulture) + "%";
}
