using PerfSage.Gate.Verdicts;

namespace PerfSage.Reports.Formats.Markdown;

/// <summary>The summary as a comment on a pull request, with a mark by which the next run finds it again.</summary>
internal static class CommentMarkdown
{
    public const string Mark = "<!-- perfsage -->\n";

    // GitHub takes 65,536 characters; a character is at least a byte.
    private const int MaxBytes = 65_000;

    public static string Render(GateReport report) => Mark + SummaryMarkdown.Render(report, MaxBytes - Mark.Length);
}
