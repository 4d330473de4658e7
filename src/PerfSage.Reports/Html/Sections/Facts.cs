using System.Xml.Linq;
using PerfSage.Gate.Diff;
using PerfSage.Gate.Text;
using PerfSage.Reports.Html.Data;
using static PerfSage.Reports.Html.Markup.HtmlNode;

namespace PerfSage.Reports.Html.Sections;

/// <summary>What is known of a model without any device.</summary>
internal static class Facts
{
    private const int HashDigits = 12;

    public static XElement Of(PageModel model)
    {
        var diff = model.Devices[0].Entry.Diff;
        return El(
            "dl.facts",
            Fact("file", s => $"{NumberText.KiB(s.FileBytes / 1024.0)} KiB"),
            Fact("MACs", s => NumberText.Of(s.Macs)),
            Fact("operators", s => NumberText.Of((long)s.OperatorCount)),
            Fact("SHA-256", s => s.Sha256[..HashDigits])
        );

        XElement Fact(string name, Func<ModelSide, string> text)
        {
            var head = text(diff.Head!);
            var before = diff.Base is null ? head : text(diff.Base);
            return El("div", El("dt", name), El("dd", before == head ? head : $"{before} → {head}"));
        }
    }
}
