using PerfSage.Dataset.Accuracy.Markdown;

namespace PerfSage.Dataset.Accuracy.Sections;

/// <summary>What the parts of the intervals do.</summary>
internal sealed class IntervalsSection : ISection
{
    private static readonly string[] Metrics = ["latencyMs", "energyMj", "peakMemoryKiB"];

    public IEnumerable<string> Lines(Figures figures) =>
        [
            "## Intervals",
            string.Empty,
            "Quantiles of log residuals, per group of boards (Ethos-U55, U65, U85), metric and number of operators, scaled by a spread that the network predicts; they mix",
            "residuals of held-out graphs with residuals of spaces that a network of its own never saw. Below, 90 % intervals with and without either part, on held-out",
            "networks and on spaces that were left out altogether: the share of labels inside, and the median of upper end over value.",
            .. MarkdownTable.Lines(
                ["intervals", .. new[] { "networks", "new spaces" }.SelectMany(part => Metrics.Select(m => $"{MetricText.Of(m)}, {part}"))],
                Figures
                    .At(figures.Rivals, "intervals", "result")
                    .AsObject()
                    .Select(variant =>
                        new[] { variant.Key }
                            .Concat(
                                new[] { "test networks", "new spaces" }.SelectMany(part =>
                                    Metrics.Select(m =>
                                        $"{Figures.Number(variant.Value!, part, m, "coverage"):0.0} % (× {Figures.Number(variant.Value!, part, m, "width"):0.00})"
                                    )
                                )
                            )
                            .ToArray()
                    )
            ),
        ];
}
