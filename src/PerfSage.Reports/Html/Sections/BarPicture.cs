using System.Globalization;
using System.Xml.Linq;
using PerfSage.Gate.Diff;
using static PerfSage.Reports.Html.Markup.HtmlNode;

namespace PerfSage.Reports.Html.Sections;

/// <summary>
/// Interval, value, base and limit on one scale from 0. Lengths are percentages of an SVG,
/// because a style attribute would need a weaker content security policy.
/// </summary>
internal static class BarPicture
{
    private const double HeadRoom = 1.04;

    public static XElement Of(MetricChange change, double? limit)
    {
        var head = change.Head!;
        var scale = HeadRoom * Math.Max(Math.Max(head.Upper, limit ?? 0), change.Base?.Upper ?? 0);
        return El(
            "svg.bar",
            Attr("aria-hidden", "true"),
            Rect("track", from: 0, to: 100, y: 10, height: 4),
            Rect("within", from: 0, At(head.Value), y: 10, height: 4),
            Rect("range", At(head.Lower), At(head.Upper), y: 7, height: 10),
            change.Base is { } before ? Line("was", At(before.Value), from: 4, to: 20) : null,
            Line("is", At(head.Value), from: 4, to: 20),
            limit is { } most ? Line("most", At(most), from: 0, to: 24) : null
        );

        double At(double value) => scale > 0 ? 100 * value / scale : 0;
    }

    private static XElement Rect(string kind, double from, double to, int y, int height) =>
        El(
            "rect." + kind,
            Attr("x", Percent(from)),
            Attr("width", Percent(Math.Max(0, to - from))),
            Attr("y", Text(y)),
            Attr("height", Text(height))
        );

    private static XElement Line(string kind, double at, int from, int to) =>
        El("line." + kind, Attr("x1", Percent(at)), Attr("x2", Percent(at)), Attr("y1", Text(from)), Attr("y2", Text(to)));

    public static string Percent(double value) => value.ToString("0.###", CultureInfo.InvariantCulture) + "%";

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
