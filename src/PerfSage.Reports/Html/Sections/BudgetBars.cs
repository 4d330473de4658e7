using System.Xml.Linq;
using PerfSage.Contracts;
using PerfSage.Contracts.Text;
using PerfSage.Contracts.Verdicts;
using PerfSage.Gate.Diff;
using PerfSage.Gate.Text;
using PerfSage.Gate.Verdicts;
using PerfSage.Reports.Html.Data;
using PerfSage.Reports.Wording;
using static PerfSage.Reports.Html.Markup.HtmlNode;

namespace PerfSage.Reports.Html.Sections;

/// <summary>A line per device and metric: value, interval, limit, verdict, and a bar of all four.</summary>
internal static class BudgetBars
{
    public static XElement Of(PageModel model) =>
        El(
            model.IsDiff ? "ul.bars.diff" : "ul.bars",
            model.Devices.SelectMany((d, i) => Lines(d, isFirst: i == 0)).Cast<object>().ToArray()
        );

    // The file's size needs no device; it is shown once.
    private static IEnumerable<XElement> Lines(PageDevice device, bool isFirst) =>
        from change in MetricChange.Of(device.Entry.Diff)
        where isFirst || change.Metric != Metric.File
        let checks = device.Entry.Checks.Where(c => c.Metric == change.Metric).ToArray()
        where change.Metric != Metric.File || checks.Length > 0 || change.Base is not null
        select Line(device, change, checks);

    private static XElement Line(PageDevice device, MetricChange change, GateCheck[] checks)
    {
        var limit = checks.FirstOrDefault(c => !c.IsRegression);
        var outcome = OutcomeText.Worst(checks);
        var unit = change.Metric.Unit;
        var isExact = change.Metric == Metric.File;
        var head = change.Head!;
        return El(
            "li",
            El("span.what", El("b", change.Metric.Noun), isExact ? null : El("span.device", device.Name)),
            El(
                "span.value",
                El("b", $"{change.Show(head.Value)} {unit}"),
                change.Base is { } before ? El("span.delta", $"{change.ShowDelta()} from {change.Show(before.Value)}") : null,
                El("span.interval", isExact ? "exact" : $"{Percent(device)}: {change.Show(head.Lower)}\u2013{change.Show(head.Upper)}")
            ),
            BarPicture.Of(change, limit?.Limit),
            El(
                "span.limit",
                limit is null ? El("span.interval", "no limit") : El("b", $"limit {OutcomeText.Limit(limit)}"),
                limit is null ? null : El("span.interval", Share(head.Value, limit.Limit))
            ),
            outcome is null
                ? null
                : El(
                    $"span.outcome.{Class(outcome.Value)}",
                    string.Join("; ", checks.Select(OutcomeText.Verdict).Distinct(StringComparer.Ordinal))
                )
        );
    }

    private static string Percent(PageDevice device) => $"{NumberText.Of(device.Entry.Diff.Head!.Confidence * 100)} %";

    private static string Share(double value, double limit) => limit > 0 ? $"{Numbers.Show(100 * value / limit, 3)} % of it" : "";

    private static string Class(Outcome outcome) =>
        outcome switch
        {
            Outcome.Fail or Outcome.Unpredictable => "fail",
            Outcome.Pass => "pass",
            _ => "inconclusive",
        };
}
