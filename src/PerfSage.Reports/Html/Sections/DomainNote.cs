using System.Xml.Linq;
using PerfSage.Gate.Diff;
using PerfSage.Gate.Text;
using PerfSage.Reports.Html.Data;
using static PerfSage.Reports.Html.Markup.HtmlNode;

namespace PerfSage.Reports.Html.Sections;

/// <summary>How much trust the numbers deserve.</summary>
internal static class DomainNote
{
    // The domain is a property of the model, the same on every device.
    public static IEnumerable<XElement> Of(PageModel model)
    {
        var diff = model.Devices[0].Entry.Diff;
        (string Subject, ModelSide Side)[] sides = diff.Base is { } before ? [("The base", before), ("The head", diff.Head!)] : [("The model", diff.Head!)];
        return Array.TrueForAll(sides, s => s.Side.Violations.Count == 0)
            ? [Inside(sides.Length == 1 ? "The model is" : "Base and head are")]
            : sides.Select(s => s.Side.Violations.Count == 0 ? Inside(s.Subject + " is") : Outside(s.Subject, s.Side));
    }

    private static XElement Inside(string subject) => El("p.domain", $"{subject} inside the predictor's domain: not unlike the models of its training.");

    private static XElement Outside(string subject, ModelSide side) => El(
        "div.domain.outside",
        El("p", El("b", $"{subject} is outside the predictor's domain."), " Its intervals are widened, and nothing vouches for them:"),
        El("ul", side.Violations.Select(v => El("li", Visible.Of(v))).Cast<object>().ToArray()));
}
