using System.Xml.Linq;
using PerfSage.Contracts.Text;
using PerfSage.Gate.Text;
using PerfSage.Reports.Html.Data;
using PerfSage.Reports.Html.Plots;
using static PerfSage.Reports.Html.Markup.HtmlNode;

namespace PerfSage.Reports.Html.Sections;

internal static class RooflineFigure
{
    public static XElement Of(PageDevice device)
    {
        if (device.Roofs is not { } roofs)
        {
            return El("figure", El("h4", "Roofline"), El("p.note", "Nobody publishes what this unit can do at most."));
        }

        var (working, weights) = (roofs.Working.Name, roofs.Weights.Name);
        var hidden = device.Head.Count - RooflinePlot.Shown(device.Head).Length;
        return RooflinePlot.Draw(device) is not { } plot
            ? El("figure", El("h4", "Roofline"), El("p.note", "No operator multiplies, so there is nothing to plot."))
            : El(
                "figure",
                El("h4", "Roofline"),
                plot,
                El(
                    "figcaption",
                    El(
                        "p.legend",
                        Legend.Line("roof", $"compute {NumberText.Of(roofs.PeakGMacsPerS)} GMAC/s"),
                        Legend.Line("sram", $"{working} {Numbers.Show(roofs.Working.GBPerS, 3)} GB/s"),
                        Legend.Line("external", $"{weights} {Numbers.Show(roofs.Weights.GBPerS, 3)} GB/s")
                    ),
                    Legend.Bounds(device.Base is null ? null : El("span.key", "hollow: base")),
                    El(
                        "p.note",
                        $"Activations move through the {working}, weights through the {weights} in compressed form, "
                            + $"so an operator may lie above the {weights}'s line.",
                        hidden == 0 ? null : $" {Plural.Of(hidden, "operator")} without MACs {(hidden == 1 ? "is" : "are")} not shown."
                    )
                )
            );
    }
}
