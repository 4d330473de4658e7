using System.Globalization;
using System.Xml.Linq;
using PerfSage.Contracts;
using PerfSage.Gate.Text;
using PerfSage.Prediction.Metadata;
using PerfSage.Reports.Html.Data;
using PerfSage.Reports.Wording;
using static PerfSage.Reports.Html.Markup.HtmlNode;

namespace PerfSage.Reports.Html.Sections;

/// <summary>How far the predictor was from its labels, on the devices of the page.</summary>
internal static class AccuracyTable
{
    public static XElement Of(ReportPage page)
    {
        var devices = page.Devices.Select(d => d.Name).ToHashSet(StringComparer.Ordinal);
        return El(
            "section",
            Attr("aria-labelledby", "accuracy"),
            El("h2", Attr("id", "accuracy"), "Accuracy of the predictor"),
            El(
                "p",
                El("b", $"This is agreement with the {page.Gate.Labels.AgreementWith}:"),
                $" all labels come from there ({page.Gate.Labels.Names}). Measured on models that the training never saw."
            ),
            EnergyText.IsNeeded(page.Gate) ? El("p", EnergyText.Origin) : null,
            El(
                "div.scroll",
                Attr("tabindex", "0"),
                Attr("role", "region"),
                Attr("aria-labelledby", "accuracy"),
                El(
                    "table",
                    El(
                        "thead",
                        El(
                            "tr",
                            Head("device"),
                            Head("metric"),
                            Head("models"),
                            Head("count", "number"),
                            Head("mean error", "number"),
                            Head("median", "number"),
                            Head("inside the 90 % interval", "number")
                        )
                    ),
                    El("tbody", page.Accuracy.Where(r => devices.Contains(r.Device)).Select(Row).Cast<object>().ToArray())
                )
            )
        );
    }

    private static XElement Head(string text, string kind = "text") => El("th." + kind, Attr("scope", "col"), text);

    private static XElement Row(AccuracyRow row) =>
        El(
            "tr",
            El("td", row.Device),
            El("td", Metric.ForKey(row.Metric)?.Noun ?? row.Metric),
            El("td", row.Split),
            El("td.number", NumberText.Of((long)row.Graphs)),
            El("td.number", Percent(row.Mape)),
            El("td.number", Percent(row.MedianApe)),
            El("td.number", Percent(row.Coverage90 * 100))
        );

    private static string Percent(double? value) => value is { } number ? number.ToString("0.0", CultureInfo.InvariantCulture) + " %" : "–";
}
