using System.Xml.Linq;
using PerfSage.Contracts;
using PerfSage.Gate.Text;
using PerfSage.Reports.Html.Data;
using PerfSage.Reports.Wording;
using static PerfSage.Reports.Html.Markup.HtmlNode;

namespace PerfSage.Reports.Html.Sections;

/// <summary>All operators of one version on one device, in order of execution. The page's script adds sorting and a filter.</summary>
internal static class OperatorTable
{
    public static XElement Of(PageDevice device)
    {
        var largest = device.Head.Select(o => o.Explained.Share).DefaultIfEmpty().Max();
        return TableParts.Scroll(
            device,
            TableParts.Header([
                Heading.Number("#"),
                Heading.Text("operator"),
                Heading.Text("output"),
                Heading.Number("latency ms"),
                Heading.Number("share"),
                .. HasEnergy(device) ? new[] { Heading.Number($"{Metric.Energy.Noun} {Metric.Energy.Unit}") } : [],
                Heading.Number("MACs"),
                Heading.Number("KiB moved"),
                Heading.Number("memory KiB"),
                Heading.Text("bound by"),
                Heading.Text("tensor"),
            ]),
            device.Head.Select(op => Row(device, op, largest)),
            Total(device)
        );
    }

    private static XElement Row(PageDevice device, PageOperator op, double largestShare)
    {
        var e = op.Explained;
        return El(
            "tr",
            Attr("id", device.HeadRow(op.Index)),
            TableParts.Number(e.Index, NumberText.Of((long)e.Index)),
            El("th", Attr("scope", "row"), e.Name),
            El("td", e.Output),
            TableParts.Number((double)e.LatencyMs, NumberText.Of(e.LatencyMs)),
            TableParts.Share(e.Share, largestShare),
            e.EnergyMj is { } mj ? TableParts.Number((double)mj, NumberText.Of(mj)) : null,
            TableParts.Number(e.Macs, NumberText.Of(e.Macs)),
            TableParts.Number(e.Bytes, NumberText.KiB(e.Bytes / 1024.0)),
            e.MemoryKiB is { } kib ? TableParts.Number(kib, NumberText.KiB(kib)) : El("td"),
            El("td.bound", Legend.Bound(e.Bound)),
            El("td.tensor", Name(op.Tensor))
        );
    }

    private static bool HasEnergy(PageDevice device) => device.Device.Energy is not null;

    private static XElement Total(PageDevice device) =>
        El(
            "tr",
            El("td"),
            El("th", Attr("scope", "row"), "total"),
            El("td"),
            El("td.number", NumberText.Of(device.Head.Sum(o => o.Explained.LatencyMs))),
            El("td.number", device.Head.Count == 0 ? "" : "100.0 %"),
            HasEnergy(device) ? El("td.number", NumberText.Of(device.Head.Sum(o => o.Explained.EnergyMj ?? 0))) : null,
            El("td.number", NumberText.Of(device.Head.Sum(o => o.Explained.Macs))),
            El("td.number", NumberText.KiB(device.Head.Sum(o => o.Explained.Bytes) / 1024.0)),
            El("td.number", device.Head.Max(o => o.Explained.MemoryKiB) is { } peak ? $"peak {NumberText.KiB(peak)}" : ""),
            El("td"),
            El("td")
        );
}
