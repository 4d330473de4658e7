using System.Xml.Linq;
using PerfSage.Contracts;
using PerfSage.Contracts.Text;
using PerfSage.Gate.Diff;
using PerfSage.Gate.Text;
using PerfSage.Reports.Html.Data;
using PerfSage.Reports.Html.Plots;
using static PerfSage.Reports.Html.Markup.HtmlNode;

namespace PerfSage.Reports.Html.Sections;

internal static class MemoryFigure
{
    public static XElement Of(PageModel model, PageDevice device)
    {
        var head = device.Entry.Diff.Head!;
        if (head.On(Metric.PeakMemory) is not { } peak || MemoryPlot.Draw(device) is not { } plot)
        {
            var reason = device.Head.Count == 0 ? "The model has no operators." : "It cannot be predicted on this device.";
            return El("figure", El("h4", "Memory over the schedule"), El("p.note", reason));
        }

        var live = device.Head.MaxBy(o => o.LiveKiB)!;
        return El(
            "figure",
            El("h4", "Memory over the schedule"),
            plot,
            El(
                "figcaption",
                El(
                    "p.legend",
                    Legend.Fill("live", "live activations"),
                    Legend.Mark("peak", $"their peak, {NumberText.KiB(live.LiveKiB)} KiB at #{live.Index}"),
                    Legend.Line("memory", "predicted"),
                    device.Base is null ? null : Legend.Line("base", "predicted, base"),
                    Legend.Line("level", $"predicted peak, {Numbers.Show(peak.Value)} KiB")
                ),
                El(
                    "p.note",
                    "Live activations are read from the graph. "
                        + (
                            device.Roofs is { } roofs
                                ? "The prediction also counts buffered weights, and leaves out what the device keeps in another memory. "
                                    + $"{Weights(model, head)} are in {roofs.Weights.Name}."
                                : "The prediction is the arena that the runtime plans for them, with gaps and what its kernels need. "
                                    + $"{Weights(model, head)} are apart, in the mapped file."
                        )
                )
            )
        );
    }

    private static string Weights(PageModel model, ModelSide head) =>
        $"The weights, {NumberText.KiB(model.WeightsKiB)} of the file's {NumberText.KiB(head.FileBytes / 1024.0)} KiB,";
}
