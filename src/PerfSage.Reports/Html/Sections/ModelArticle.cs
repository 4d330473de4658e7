using System.Xml.Linq;
using PerfSage.Gate.Text;
using PerfSage.Reports.Html.Data;
using static PerfSage.Reports.Html.Markup.HtmlNode;

namespace PerfSage.Reports.Html.Sections;

/// <summary>Everything about one model: the verdict first, then why.</summary>
internal static class ModelArticle
{
    public static XElement Of(PageModel model, bool isOnly) =>
        El(
            "section.model",
            Attr("id", model.Id),
            Attr("aria-labelledby", model.Id + "-t"),
            El(
                "h2",
                Attr("id", model.Id + "-t"),
                !isOnly ? Title(model)
                    : model.Devices.Any(d => d.Entry.Checks.Count > 0) ? "Limits and predictions"
                    : "Predictions"
            ),
            BudgetBars.Of(model),
            Legend.Bars(model),
            Facts.Of(model),
            DomainNote.Of(model),
            El("h3", "Where the time goes"),
            Timeline.Of(model) ?? El("p.note", "The model has no operators that take time."),
            model.Devices.Select(d => Device(model, d))
        );

    private static object[] Title(PageModel model) =>
        model.BaseName is { } before ? [Name(before), " → ", Name(model.Name)] : [Name(model.Name)];

    private static XElement Device(PageModel model, PageDevice device) =>
        El(
            "section",
            Attr("aria-labelledby", device.Id + "-t"),
            El(
                "h3",
                Attr("id", device.Id + "-t"),
                device.Name,
                " ",
                El(
                    "small",
                    device.Roofs is { } roofs
                        ? $"{NumberText.Of((long)roofs.MacsPerCycle)} MACs per cycle at {NumberText.Of(roofs.ClockMHz)} MHz"
                        : device.Device.Description.Name
                )
            ),
            El("div.pair", RooflineFigure.Of(device), MemoryFigure.Of(model, device)),
            device.Entry.Diff.Base is null ? OperatorTable.Of(device) : DifferenceTable.Of(device)
        );
}
