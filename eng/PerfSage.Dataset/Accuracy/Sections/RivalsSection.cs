using System.Text.Json.Nodes;
using PerfSage.Dataset.Accuracy.Markdown;
using PerfSage.Dataset.Accuracy.Measured;
using PerfSage.Dataset.Accuracy.Plots;

namespace PerfSage.Dataset.Accuracy.Sections;

/// <summary>Other methods on the same arrays and the same split.</summary>
internal sealed class RivalsSection : ISection
{
    // As training/rivals names them; the file sorts, this is the order of the page.
    private static readonly string[] Names =
    [
        "linear on MACs",
        "roofline",
        "GraphSAGE as published (PerfSAGE)",
        "stacked on the roofline (ANNETTE)",
        "GCN with global node (BRP-NAS)",
        "random forests per kernel (nn-Meter)",
        "terms alone",
        "stacked on our terms",
    ];

    public IEnumerable<string> Lines(Figures figures) =>
        [
            "## Other methods",
            string.Empty,
            $"Re-implemented from their papers and trained on {Rivals.Recipe(figures, "graphs")} graphs of the dataset, tested on",
            $"{Rivals.Recipe(figures, "testGraphs")} held-out ones; latency, in percent.",
            "They read what their papers say; \"terms alone\" is our cost model, and \"stacked on our terms\" a regression per kind",
            "of operator on it. The random board has nothing by which a method with an output per board could know it. The",
            "predictor stands here twice: one network of this comparison's graphs, and the two that users run.",
            string.Empty,
            Plot(figures).Markdown,
            .. MarkdownTable.Lines(
                ["method", "nine spaces of networks", "micro and single", "random board"],
                Rows(figures)
                    .Select(r =>
                        new[] { r.Name }
                            .Concat(Rivals.Parts.Select(part => MarkdownTable.Percent(r.Errors[part]?.GetValue<double>())))
                            .ToArray()
                    )
            ),
        ];

    public IEnumerable<Bars> Plots(Figures figures) => [Plot(figures)];

    private static Bars Plot(Figures figures) =>
        new(
            "accuracy-rivals.svg",
            "Error of latency on held-out networks, mean over eleven boards",
            "mean absolute percentage error",
            [.. Rows(figures).Select(r => (r.Name, Figures.Number(r.Errors, "networks"), string.Empty))]
        );

    private static IEnumerable<(string Name, JsonNode Errors)> Rows(Figures figures) =>
        [
            .. Names.Select(name => (name, Rivals.Latency(figures, name))),
            ("this predictor, one network", Rivals.Latency(figures, AblationsSection.Whole)),
            ("this predictor", Figures.At(figures.Training, "summary", "test", "network", "latencyMs")),
        ];
}
