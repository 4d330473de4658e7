using PerfSage.Dataset.Accuracy.Markdown;
using PerfSage.Dataset.Accuracy.Measured;
using PerfSage.Dataset.Evaluate;

namespace PerfSage.Dataset.Accuracy.Sections;

/// <summary>Whether the product warns where it is wrong.</summary>
internal sealed class TrustSection : ISection
{
    public IEnumerable<string> Lines(Figures figures) =>
        [
            "## What is called inside and outside",
            string.Empty,
            "Outside is [PSB2003](diagnostics/PSB2003.md), a warning and a wider interval; unpredictable is not judged at all",
            "([verdicts](verdicts.md)). Spaces never seen are predicted by networks that were trained without them, and checked",
            "against what those saw.",
            .. MarkdownTable.Lines(
                ["graphs, metric, level", "share %", "mean error %", "median %", "inside the 90 % interval %"],
                [
                    .. Rows("held-out graphs", figures.HeldOut),
                    .. Rows("spaces never seen", figures.NewSpaces),
                    .. Rows("real models", figures.Real),
                ]
            ),
        ];

    private static IEnumerable<IReadOnlyList<string>> Rows(string graphs, EvaluationFile file) =>
        file
            .Trust.Where(t => t.Spaces == SpaceGroup.Everything.Name)
            .Select(t =>
                new[]
                {
                    $"{graphs}, {MetricText.Of(t.Metric)}, {t.Share.Trust.ToString().ToLowerInvariant()}",
                    MarkdownTable.Percent(t.Share.Percent),
                    MarkdownTable.Percent(t.Share.Mape),
                    MarkdownTable.Percent(t.Share.MedianApe),
                    MarkdownTable.Percent(t.Share.Coverage),
                }
            );
}
