using System.Xml.Linq;
using PerfSage.Cli.Diff;
using PerfSage.Cli.HtmlReport.Data;
using PerfSage.Cli.Outputs;
using static PerfSage.Cli.HtmlReport.Markup.Html;

namespace PerfSage.Cli.HtmlReport.Sections;

/// <summary>How much trust the numbers deserve.</summary>
internal static class DomainNote
{
    // The domain is a property of the model, the same on every device.
    public static IEnumerable<XElement> Of(PageModel model)
    {
        var diff = model.Devices[0].Entry.Diff;
        if (diff.Base is { } before)
        {
            yield return Note("The base", before);
            yield return Note("The head", diff.Head!);
        }
        else
        {
            yield return Note("The model", diff.Head!);
        }
    }

    private static XElement Note(string subject, ModelSide side) => side.Violations.Count == 0
        ? El("p.domain", $"{subject} is inside the predictor's domain: nothing about it is unlike the models of the training.")
        : El(
            "div.domain.outside",
            El("p", El("b", $"{subject} is outside the predictor's domain."), " Its intervals are widened, and nothing vouches for them:"),
            El("ul", side.Violations.Select(v => El("li", Visible.Of(v))).Cast<object>().ToArray()));
}
