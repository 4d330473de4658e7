using System.Xml.Linq;
using PerfSage.Contracts.Text;
using PerfSage.Gate.Diff;
using PerfSage.Reports.Html.Data;
using static PerfSage.Reports.Html.Markup.HtmlNode;

namespace PerfSage.Reports.Html.Sections;

/// <summary>A lane per device (two in a difference), a segment per operator as wide as its contribution, all on one scale.</summary>
internal static class Timeline
{
    public static XElement? Of(PageModel model)
    {
        var longest = model.Devices.Max(d => Math.Max(d.Head.Sum(Ms), (d.Base ?? []).Sum(Ms)));
        return longest <= 0
            ? null
            : El(
                "figure.timeline",
                El("ul.lanes", model.Devices.SelectMany(d => Lanes(d, longest)).Cast<object>().ToArray()),
                El(
                    "figcaption",
                    Legend.Bounds(
                        model.IsDiff
                            ? El(
                                "span.key",
                                El(
                                    "svg.swatch.different",
                                    Attr("aria-hidden", "true"),
                                    El("rect", Attr("width", "100%"), Attr("height", "4"))
                                ),
                                "changed, added or removed"
                            )
                            : null
                    )
                )
            );
    }

    private static IEnumerable<XElement> Lanes(PageDevice device, decimal longest)
    {
        var changed = device.Entry.Diff.Operators.Where(o => o.Change != OperatorChange.Unchanged).ToArray();
        if (device.Base is { } before)
        {
            yield return Lane(
                device.Name,
                "base",
                device.Entry.Diff.Base!.LatencyMs.Value,
                before,
                device.BaseRow,
                changed.Select(o => o.BaseIndex).ToHashSet(),
                longest
            );
        }

        yield return Lane(
            device.Name,
            device.Base is null ? "" : "head",
            device.Entry.Diff.Head!.LatencyMs.Value,
            device.Head,
            device.HeadRow,
            changed.Select(o => o.HeadIndex).ToHashSet(),
            longest
        );
    }

    private static XElement Lane(
        string device,
        string side,
        double totalMs,
        IReadOnlyList<PageOperator> operators,
        Func<int, string> row,
        HashSet<int?> changed,
        decimal longest
    )
    {
        var segments = new List<XElement>();
        var start = 0m;
        foreach (var op in operators)
        {
            segments.Add(Segment.Of(op, 100 * start / longest, 100 * Ms(op) / longest, row(op.Index), changed.Contains(op.Index)));
            start += Ms(op);
        }

        return El(
            "li",
            El(
                "span.what",
                El("b", side.Length == 0 ? device : side),
                side == "head" ? null : El("span.device", side.Length == 0 ? null : device)
            ),
            El("span.total", $"{Numbers.Show(totalMs)} ms"),
            El("svg.lane", Attr("role", "group"), Attr("aria-label", $"Operators on {device} {side}".TrimEnd()), segments)
        );
    }

    private static decimal Ms(PageOperator op) => op.Explained.LatencyMs;
}
