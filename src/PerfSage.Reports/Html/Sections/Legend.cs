using System.Xml.Linq;
using PerfSage.Core.Devices;
using PerfSage.Reports.Html.Data;
using PerfSage.Reports.Html.Plots;
using PerfSage.Reports.Wording;
using static PerfSage.Reports.Html.Markup.HtmlNode;

namespace PerfSage.Reports.Html.Sections;

/// <summary>Says what colours and forms stand for.</summary>
internal static class Legend
{
    public static XElement Bounds(params object?[] more) =>
        El("p.legend", El("span.key", "bound by"), BoundStyle.Order.Select(Bound), more);

    public static XElement Bound(Bound bound) => Mark(BoundStyle.Of(bound), BoundText.Of(bound));

    public static XElement Bars(PageModel model) =>
        El(
            "p.legend",
            Tick("is", model.IsDiff ? "head" : "predicted"),
            El(
                "span.key",
                El(
                    "svg.swatch.bar",
                    Attr("viewBox", "0 0 14 14"),
                    Attr("aria-hidden", "true"),
                    El("rect.range", Attr("y", "2"), Attr("width", "14"), Attr("height", "10"))
                ),
                "interval"
            ),
            model.IsDiff ? Tick("was", "base") : null,
            model.Devices.Any(d => d.Entry.Checks.Count > 0) ? Tick("most", "limit") : null
        );

    public static XElement Mark(string kind, string words) =>
        El(
            "span.key",
            El(
                $"svg.swatch.mark.{kind}",
                Attr("viewBox", "0 0 14 14"),
                Attr("aria-hidden", "true"),
                El("path", Attr("d", PlotMark.Form(kind, 7, 7)))
            ),
            words
        );

    private static XElement Tick(string kind, string words) =>
        El(
            "span.key",
            El(
                "svg.swatch.bar",
                Attr("viewBox", "0 0 14 14"),
                Attr("aria-hidden", "true"),
                El($"line.{kind}", Attr("x1", "7"), Attr("x2", "7"), Attr("y1", "0"), Attr("y2", "14"))
            ),
            words
        );

    public static XElement Line(string kind, string words) =>
        El(
            "span.key",
            El($"svg.swatch.line.{kind}", Attr("viewBox", "0 0 22 14"), Attr("aria-hidden", "true"), El("path", Attr("d", "M1 7h20"))),
            words
        );

    public static XElement Fill(string kind, string words) =>
        El(
            "span.key",
            El(
                $"svg.swatch.{kind}",
                Attr("viewBox", "0 0 14 14"),
                Attr("aria-hidden", "true"),
                El("rect", Attr("x", "1"), Attr("y", "1"), Attr("width", "12"), Attr("height", "12"))
            ),
            words
        );
}
