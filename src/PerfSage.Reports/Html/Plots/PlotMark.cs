using System.Globalization;
using System.Xml.Linq;
using PerfSage.Reports.Html.Markup;

namespace PerfSage.Reports.Html.Plots;

/// <summary>
/// A mark that says what it is on hover and focus, and leads to its row. The form says what bounds the operator, as the colour does.
/// </summary>
internal static class PlotMark
{
    private const double Radius = 5;

    /// <param name="kind">A class of <see cref="BoundStyle"/>.</param>
    /// <param name="row">Id of the row.</param>
    public static XElement Of(double x, double y, string kind, string row, string title, bool isBase) =>
        HtmlNode.El(
            $"a.mark.{kind}" + (isBase ? ".base" : ""),
            HtmlNode.Attr("href", "#" + row),
            HtmlNode.El("title", title),
            HtmlNode.El("path", HtmlNode.Attr("d", Form(kind, x, y)))
        );

    /// <summary>An invisible area that says what it stands for.</summary>
    public static XElement Area(double x, double y, double width, double height, string row, string title) =>
        HtmlNode.El(
            "a.area",
            HtmlNode.Attr("href", "#" + row),
            HtmlNode.El("title", title),
            HtmlNode.El(
                "rect",
                HtmlNode.Attr("x", Text(x)),
                HtmlNode.Attr("y", Text(y)),
                HtmlNode.Attr("width", Text(width)),
                HtmlNode.Attr("height", Text(height))
            )
        );

    /// <returns>Path data.</returns>
    public static string Form(string kind, double x, double y) =>
        kind switch
        {
            BoundStyle.Compute => FormattableString.Invariant(
                $"M{x - Radius:0.##} {y:0.##}a{Radius} {Radius} 0 1 0 {2 * Radius} 0a{Radius} {Radius} 0 1 0 {-2 * Radius} 0z"
            ),
            BoundStyle.FeatureMaps => FormattableString.Invariant($"M{x - 4.5:0.##} {y - 4.5:0.##}h9v9h-9z"),
            BoundStyle.Weights => FormattableString.Invariant($"M{x:0.##} {y - 6:0.##}l5.5 10h-11z"),
            _ => FormattableString.Invariant($"M{x:0.##} {y - 6:0.##}l6 6l-6 6l-6 -6z"),
        };

    public static string Text(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
