using System.Text.Json.Nodes;
using PerfSage.Contracts;
using PerfSage.Dataset.Accuracy.Markdown;
using PerfSage.Dataset.Accuracy.Measured;

namespace PerfSage.Dataset.Accuracy.Sections;

/// <summary>Spaces and boards that a network never saw.</summary>
internal sealed class LeftOutSection : ISection
{
    private static readonly string[] Metrics = [.. Metric.Predicted.Select(m => m.Key)];

    private static readonly string[] OfEveryBoard = [Metric.Latency.Key, Metric.PeakMemory.Key];

    public IEnumerable<string> Lines(Figures figures)
    {
        var spaces = Figures.At(figures.Training, "leftOut").AsObject();
        var boards = Figures.At(figures.Training, "leftOutBoards").AsObject();
        return
        [
            "## Spaces and boards never seen",
            string.Empty,
            $"Each row is one network, trained for {Trained("epochs")} epochs on some {Trained("graphs")} graphs of the other spaces,",
            "judged on those of the space; mean over eleven boards.",
            .. MarkdownTable.Lines(
                ["space left out", "latency %", "cost model alone", "energy %", "cost model alone", "peak memory %", "cost model alone"],
                [
                    .. spaces.Select(s => SpaceRow($"`{s.Key}`", m => Space(s.Value!, "summary", m), m => Space(s.Value!, "terms", m))),
                    SpaceRow("**mean**", m => Mean("summary", m), m => Mean("terms", m)),
                ]
            ),
            string.Empty,
            "And without a board, likewise, judged on held-out networks on that board; beside it the error of the predictor that",
            "users run, which was trained on it and for longer.",
            .. MarkdownTable.Lines(
                ["board left out", "latency %", "trained on it", "peak memory %", "trained on it"],
                boards.Select(b => BoardRow(figures, b.Key, b.Value!))
            ),
        ];

        string Trained(string what) => Figures.At(spaces.First().Value!, "trained", what).ToString();

        double Mean(string by, string metric) => spaces.Average(s => Space(s.Value!, by, metric));
    }

    // A space of networks has no parts, and the other way round.
    private static double Space(JsonNode figures, string by, string metric)
    {
        var sets = Figures.At(figures, by, metric);
        return (sets["networks"] ?? sets["parts"])?.GetValue<double>() ?? double.NaN;
    }

    private static IReadOnlyList<string> SpaceRow(string name, Func<string, double> ours, Func<string, double> terms) =>
        [name, .. Metrics.SelectMany(m => new[] { MarkdownTable.Percent(ours(m)), MarkdownTable.Percent(terms(m)) })];

    private static IReadOnlyList<string> BoardRow(Figures figures, string board, JsonNode own) =>
        [
            $"`{board}`",
            .. OfEveryBoard.SelectMany(metric =>
                new[]
                {
                    MarkdownTable.Percent(Figures.Number(own, metric, "network", "networks", "mape")),
                    MarkdownTable.Percent(Figures.Number(figures.Training, "test", $"{board}/{metric}", "networks", "mape")),
                }
            ),
        ];
}
