using System.Xml.Linq;
using PerfSage.Gate.Text;
using PerfSage.Gate.Verdicts;
using PerfSage.Reports.Html.Data;
using static PerfSage.Reports.Html.Markup.HtmlNode;

namespace PerfSage.Reports.Html.Sections;

/// <summary>What a reader came for, in one line.</summary>
internal static class VerdictHeader
{
    public static XElement Of(ReportPage page)
    {
        var verdict = GateVerdict.Of(page.Gate);
        return El(
            "header",
            El("p.kicker", $"perfsage {page.Gate.ToolVersion} · {(page.Models.Any(m => m.IsDiff) ? "difference" : "prediction")}"),
            El("h1", Title(page.Models)),
            page.HasLimits || verdict.Fails
                ? El($"p.verdict.{verdict.Word}", verdict.Sentence + ".")
                : El("p.verdict", "No limit was given, so nothing was judged."),
            page.Models.Count > 1 ? Contents(page) : null
        );
    }

    /// <summary>The document's title; the same words as the heading.</summary>
    public static string Plain(ReportPage page) =>
        Title(page.Models).Aggregate("", (text, part) => text + (part is XElement e ? e.Value : part)) + " – perfsage";

    private static object[] Title(IReadOnlyList<PageModel> models) =>
        models switch
        {
            [{ BaseName: { } before } only] => [Name(before), " → ", Name(only.Name)],
            [var only] => [Name(only.Name)],
            _ => [Plural.Of(models.Count, "model")],
        };

    private static XElement Contents(ReportPage page) =>
        El(
            "nav",
            Attr("aria-label", "Models"),
            El("ul", page.Models.Select(m => El("li", El("a", Attr("href", "#" + m.Id), Name(m.Name)))).Cast<object>().ToArray())
        );
}
