using System.Text.Json.Nodes;
using PerfSage.Contracts;
using PerfSage.Dataset.Accuracy.Markdown;
using PerfSage.Dataset.Accuracy.Measured;

namespace PerfSage.Dataset.Accuracy.Sections;

/// <summary>What the parts of the intervals do.</summary>
internal sealed class IntervalsSection : ISection
{
    // As training/rivals names what the intervals were tried on.
    private static readonly string[] Parts = ["test networks", "new spaces"];

    public IEnumerable<string> Lines(Figures figures) =>
        [
            "## Intervals",
            string.Empty,
            "Quantiles of log residuals, per group of boards (Ethos-U55, U65, U85), metric and number of operators, scaled by a",
            "spread that the network predicts; they mix residuals of held-out graphs with residuals of spaces that a network of its",
            "own never saw. Below, 90 % intervals with and without either part, on held-out networks and on spaces that were left",
            "out altogether: the share of labels inside, and by how much the upper end exceeds the value (median).",
            .. MarkdownTable.Lines(
                ["intervals, graphs", .. Metric.Predicted.SelectMany(m => new[] { $"{m.Noun}, inside %", "above %" })],
                Figures
                    .At(figures.Rivals, "intervals", "result")
                    .AsObject()
                    .SelectMany(variant => Parts.Select(part => Row($"{variant.Key}; {part}", Figures.At(variant.Value!, part))))
            ),
        ];

    private static IReadOnlyList<string> Row(string name, JsonNode part) =>
        [
            name,
            .. Metric.Predicted.SelectMany(m =>
                new[]
                {
                    MarkdownTable.Percent(Figures.Number(part, m.Key, "coverage")),
                    MarkdownTable.Percent(100 * (Figures.Number(part, m.Key, "width") - 1)),
                }
            ),
        ];
}
