using System.Xml.Linq;
using PerfSage.Gate.Diff;
using PerfSage.Prediction;
using PerfSage.Reports.Html.Data;
using PerfSage.Reports.Wording;
using static PerfSage.Reports.Html.Markup.HtmlNode;

namespace PerfSage.Reports.Html.Sections;

/// <summary>How much trust the numbers deserve.</summary>
internal static class DomainNote
{
    public static IEnumerable<XElement> Of(PageModel model)
    {
        var notes = model.Devices.Select(d => (d.Name, Sides: Sides(d))).ToArray();
        var groups = notes
            .GroupBy(n => string.Join('\n', n.Sides.SelectMany(s => Lines(s.Side.Trust).Prepend(s.Subject))), StringComparer.Ordinal)
            .ToArray();
        return groups.SelectMany(g => Of(g.First().Sides, groups.Length == 1 ? "" : $" on {string.Join(", ", g.Select(n => n.Name))}"));
    }

    private static (string Subject, ModelSide Side)[] Sides(PageDevice device)
    {
        var diff = device.Entry.Diff;
        return diff.Base is { } before ? [("The base", before), ("The head", diff.Head!)] : [("The model", diff.Head!)];
    }

    /// <param name="where">The devices, where it is not the same on all.</param>
    private static IEnumerable<XElement> Of((string Subject, ModelSide Side)[] sides, string where) =>
        Array.TrueForAll(sides, s => s.Side.Trust.IsInsideDomain)
            ? [Inside(sides.Length == 1 ? $"The model{where} is" : $"Base and head{where} are")]
            : sides.Select(s => s.Side.Trust.IsInsideDomain ? Inside($"{s.Subject}{where} is") : Outside(s.Subject + where, s.Side));

    private static XElement Inside(string subject) =>
        El("p.domain", $"{subject} inside the predictor's domain: not unlike the models of its training.");

    private static XElement Outside(string subject, ModelSide side) =>
        El(
            "div.domain.outside",
            side.Trust.IsPredictable
                ? El(
                    "p",
                    El("b", $"{subject} is outside the predictor's domain."),
                    " Its intervals are widened, and nothing vouches for them:"
                )
                : El("p", El("b", $"{subject} cannot be predicted."), " The numbers leave out what is not known:"),
            El("ul", Lines(side.Trust).Select(v => El("li", v)).Cast<object>().ToArray())
        );

    private static IEnumerable<string> Lines(Trust trust) => trust.IsPredictable ? trust.Violations : ObstacleText.Lines(trust);
}
