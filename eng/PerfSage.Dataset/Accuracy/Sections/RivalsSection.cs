using System.Text.Json.Nodes;
using PerfSage.Dataset.Accuracy.Markdown;
using PerfSage.Dataset.Accuracy.Plots;

namespace PerfSage.Dataset.Accuracy.Sections;

/// <summary>Other methods on the same arrays and the same split.</summary>
internal sealed class RivalsSection : ISection
{
    // As training/rivals names them; the file sorts, this is the order of the page.
    private static readonly string[] Names =
    [
        "linear on MACs",
        "GraphSAGE as published (PerfSAGE)",
        "GCN with global node (BRP-NAS)",
        "random forests per kernel (nn-Meter)",
        "stacked regression (ANNETTE)",
        "terms alone",
    ];

    public IEnumerable<string> Lines(Figures figures) =>
        [
            "## Other methods",
            string.Empty,
            "Re-implemented from their papers, trained on the same graphs, tested on the same tenth; latency. Stacked regression reads our cost model's terms;",
            "the others read what their papers say. The random board has nothing by which a method with an output per board could know it.",
            string.Empty,
            AccuracyPage.Show(Plot(figures)),
            .. MarkdownTable.Lines(
                ["method", "nine spaces of networks", "micro and single", "random board"],
                [.. Names.Select(name => Row(figures, name)), OurRow(figures)]
            ),
        ];

    public IEnumerable<Bars> Plots(Figures figures) => [Plot(figures)];

    private static Bars Plot(Figures figures) =>
        new(
            "accuracy-rivals.svg",
            "Error of latency on held-out networks, mean over eleven boards",
            "mean absolute percentage error",
            [
                .. Names.Select(name => (name, Figures.Number(Result(figures, name), "networks"))),
                ("this predictor", Figures.Number(Ours(figures), "networks")),
            ]
        );

    private static IReadOnlyList<string> Row(Figures figures, string name) =>
        [name, .. Rivals.Parts.Select(part => MarkdownTable.Percent(Result(figures, name)[part]?.GetValue<double>()))];

    private static IReadOnlyList<string> OurRow(Figures figures) =>
        ["**this predictor**", .. Rivals.Parts.Select(part => $"**{MarkdownTable.Percent(Figures.Number(Ours(figures), part))}**")];

    private static JsonNode Ours(Figures figures) =>
        Figures.At(figures.Training, "summary", "test", "network", "latencyMs");

    private static JsonNode Result(Figures figures, string name) => Rivals.Latency(figures, name);
}
