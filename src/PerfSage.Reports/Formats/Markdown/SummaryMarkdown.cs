using PerfSage.Contracts.Predictions;
using PerfSage.Contracts.Text;
using PerfSage.Gate.Verdicts;
using PerfSage.Reports.Wording;

namespace PerfSage.Reports.Formats.Markdown;

/// <summary>
/// <c>summary.md</c>: what a reviewer reads. The verdict first, then what fails or changed and why; what did not is folded away.
/// </summary>
internal static class SummaryMarkdown
{
    public const string FileName = "summary.md";

    /// <summary>GitHub shows no job summary of more than 1 MiB.</summary>
    public const int JobSummaryBytes = 1 << 20;

    /// <param name="maxBytes">In UTF-8. What does not fit is left out with a line that says so.</param>
    public static string Render(GateReport report, int maxBytes)
    {
        var footer = Footer(report);
        var page = new LimitedMarkdown(maxBytes, footer);
        page.Line($"**{MarkdownText.Prose(GateVerdict.Of(report).Sentence)}**{Comparison(report.Base)}.");
        ChangeTable.Write(page, report);
        if (report.Base is not null)
        {
            OperatorTables.Write(page, report);
        }

        FindingList.Write(page, report);
        UnchangedTable.Write(page, report);
        return page.ToString();
    }

    private static string Comparison(BaseCommit? comparison) =>
        comparison is null
            ? ""
            : $", compared with {MarkdownText.Code(ShortHash.Of(comparison.Commit))}"
                + (comparison.IsMergeBase ? ", where it left " : ", which is ")
                + MarkdownText.Code(comparison.Revision);

    private static string Footer(GateReport report)
    {
        var confidences = report
            .Entries.Select(e => e.Diff.Head?.Confidence)
            .OfType<double>()
            .Distinct()
            .Order()
            .Select(c => $"{Numbers.Show(100 * c)} %")
            .ToArray();
        return $"\n<sub>Predicted by perfsage {MarkdownText.Prose(report.ToolVersion)}"
            + $" (predictor {MarkdownText.Code(ShortHash.Of(report.PredictorSha256))})"
            + (confidences.Length == 0 ? "" : $"; intervals hold {string.Join(" or ", confidences)}")
            + (report.Base is { } comparison ? $"; base {MarkdownText.Code(comparison.Commit)}" : "; compared with nothing")
            + $". Accuracy is agreement with the {MarkdownText.Prose(report.Labels.NamedAgreementWith)}."
            + (EnergyText.IsNeeded(report) ? $" {MarkdownText.Prose(EnergyText.Origin)}" : "")
            + "</sub>\n";
    }
}
