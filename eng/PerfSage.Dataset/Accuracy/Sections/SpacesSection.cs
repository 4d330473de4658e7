using System.Text.Json.Nodes;
using PerfSage.Contracts;
using PerfSage.Dataset.Accuracy.Markdown;
using PerfSage.Dataset.Accuracy.Measured;

namespace PerfSage.Dataset.Accuracy.Sections;

/// <summary>Where it is good and where it is not: by the space that a held-out graph was drawn from.</summary>
internal sealed class SpacesSection : ISection
{
    // Sets of spaces, that the summary has.
    private static readonly string[] Sets = ["all", "networks", "parts"];

    // Of all eleven boards together.
    private static readonly string[] Columns = [.. Metric.Predicted.Select(m => $"boards/{m.Key}")];

    public IEnumerable<string> Lines(Figures figures)
    {
        var test = Figures.At(figures.Training, "test");
        var coverage = Figures.At(figures.Training, "coverage90");
        var spaces = Figures.At(test, "boards/latencyMs").AsObject().Select(s => s.Key).Except(Sets).Order(StringComparer.Ordinal);
        return
        [
            "## By space",
            string.Empty,
            "Held-out graphs on all eleven boards: mean error, and the share of labels inside the 90 % intervals.",
            .. MarkdownTable.Lines(
                ["space", "latency %", "inside %", "energy %", "inside %", "peak memory %", "inside %"],
                spaces.Select(space => Row(space, test, coverage))
            ),
        ];
    }

    private static IReadOnlyList<string> Row(string space, JsonNode test, JsonNode coverage) =>
        [
            $"`{space}`",
            .. Columns.SelectMany(column =>
                new[]
                {
                    MarkdownTable.Percent(Figures.Number(test, column, space, "mape")),
                    MarkdownTable.Percent(Figures.Number(coverage, column, space)),
                }
            ),
        ];
}
