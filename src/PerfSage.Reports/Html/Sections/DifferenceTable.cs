using System.Globalization;
using System.Xml.Linq;
using PerfSage.Gate.Diff;
using PerfSage.Gate.Text;
using PerfSage.Reports.Html.Data;
using PerfSage.Reports.Wording;
using static PerfSage.Reports.Html.Markup.HtmlNode;

namespace PerfSage.Reports.Html.Sections;

/// <summary>Operators of both versions side by side. The deltas sum to the difference of the latencies.</summary>
internal static class DifferenceTable
{
    public static XElement Of(PageDevice device) =>
        TableParts.Scroll(
            device,
            TableParts.Header(
                Heading.Number("base"),
                Heading.Number("head"),
                Heading.Text("operator"),
                Heading.Text("change"),
                Heading.Number("base ms"),
                Heading.Number("head ms"),
                Heading.Number("delta ms"),
                Heading.Text("bound by"),
                Heading.Text("what changed"),
                Heading.Text("tensor")
            ),
            device.Entry.Diff.Operators.Select(o => Row(device, o)),
            Total(device.Entry.Diff.Operators)
        );

    private static XElement Row(PageDevice device, OperatorDelta delta)
    {
        var op = delta.HeadIndex is { } head ? device.Head[head] : device.Base![delta.BaseIndex!.Value];
        var change = EnumWord.Of(delta.Change);
        return El(
            $"tr.{change}",
            Attr("id", delta.HeadIndex is { } index ? device.HeadRow(index) : device.BaseRow(delta.BaseIndex!.Value)),
            Index(delta.BaseIndex, delta is { HeadIndex: not null, BaseIndex: { } before } ? device.BaseRow(before) : null),
            Index(delta.HeadIndex, null),
            El("th", Attr("scope", "row"), delta.Name),
            El("td.change", delta.Change == OperatorChange.Unchanged ? "–" : change),
            TableParts.Number((double)delta.BaseMs, delta.BaseIndex is null ? "" : NumberText.Of(delta.BaseMs)),
            TableParts.Number((double)delta.HeadMs, delta.HeadIndex is null ? "" : NumberText.Of(delta.HeadMs)),
            TableParts.Number((double)delta.DeltaMs, NumberText.Signed(delta.DeltaMs)),
            El("td.bound", Legend.Bound(op.Explained.Bound)),
            El("td.detail", delta.Change == OperatorChange.Unchanged ? DeltaText.Of(delta) : delta.Detail),
            El("td.tensor", Name(op.Tensor))
        );
    }

    // A row has one id; marks of the base lead to the cell of its place in the base.
    private static XElement Index(int? index, string? id) =>
        El(
            "td.number",
            id is null ? null : Attr("id", id),
            Attr("data-value", (index ?? -1).ToString(CultureInfo.InvariantCulture)),
            index is { } number ? NumberText.Of((long)number) : ""
        );

    private static XElement Total(IReadOnlyList<OperatorDelta> operators) =>
        El(
            "tr",
            El("td"),
            El("td"),
            El("th", Attr("scope", "row"), "total"),
            El("td"),
            El("td.number", NumberText.Of(operators.Sum(o => o.BaseMs))),
            El("td.number", NumberText.Of(operators.Sum(o => o.HeadMs))),
            El("td.number", NumberText.Signed(operators.Sum(o => o.DeltaMs))),
            El("td"),
            El("td"),
            El("td")
        );
}
