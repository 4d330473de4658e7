using System.Text.Json.Nodes;
using PerfSage.Contracts;
using PerfSage.Dataset.Accuracy.Markdown;
using PerfSage.Dataset.Accuracy.Measured;

namespace PerfSage.Dataset.Accuracy.Sections;

/// <summary>What is judged of Ethos-U, and the means that matter.</summary>
internal sealed class Summary : ISection
{
    private static readonly string[] Estimators = ["network", "terms"];

    public IEnumerable<string> Lines(Figures figures)
    {
        var test = Figures.At(figures.Training, "summary", "test");
        return
        [
            "## Ethos-U",
            string.Empty,
            $"Everything from here on is agreement with {figures.HeldOut.Labels}.",
            "Judged are models that run wholly on the NPU for more than 2,000 cycles (memory: in at least 1 KiB).",
            string.Empty,
            "A tenth of the graphs of all eleven spaces, chosen by a hash of their structure, is kept from training and from the",
            "intervals. Boards count alike, and so do the spaces of networks; `micro` and `single` are graphs of one to six",
            "operators. The random board is another one for each graph: none was trained on. The cost model alone is what the",
            "network starts from.",
            .. MarkdownTable.Lines(
                [
                    "metric",
                    "nine spaces of networks",
                    "cost model alone",
                    "micro and single",
                    "cost model alone",
                    "random board",
                    "cost model alone",
                ],
                Metric.Predicted.Select(m => Row(m, test))
            ),
        ];
    }

    private static IReadOnlyList<string> Row(Metric metric, JsonNode test) =>
        [
            metric.Noun,
            .. Rivals.Parts.SelectMany(part => Estimators.Select(by => MarkdownTable.Percent(Figures.Number(test, by, metric.Key, part)))),
        ];
}
