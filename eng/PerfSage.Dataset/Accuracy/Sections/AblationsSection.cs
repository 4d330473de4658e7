using PerfSage.Contracts;
using PerfSage.Dataset.Accuracy.Markdown;
using PerfSage.Dataset.Accuracy.Measured;

namespace PerfSage.Dataset.Accuracy.Sections;

/// <summary>The network with one part taken away.</summary>
internal sealed class AblationsSection : ISection
{
    private const string Prefix = "ablation: ";
    private static readonly string[] Others = [Metric.Energy.Key, Metric.PeakMemory.Key];

    public const string Whole = Prefix + "full";

    public IEnumerable<string> Lines(Figures figures)
    {
        var names = figures.Rivals.Select(r => r.Key).Where(k => k.StartsWith(Prefix, StringComparison.Ordinal) && k != Whole);
        return
        [
            "## What each part does",
            string.Empty,
            $"One network of {Rivals.Recipe(figures, "epochs")} epochs on {Rivals.Recipe(figures, "graphs")} graphs instead of two",
            "of more: rows compare with the first, not with the figures above. Held-out graphs, eleven boards.",
            .. MarkdownTable.Lines(
                [
                    "change",
                    "latency, networks %",
                    "latency, micro and single %",
                    "latency, random board %",
                    "energy, networks %",
                    "peak memory, networks %",
                ],
                [Row(figures, Whole, "none"), .. names.Select(name => Row(figures, name, name[Prefix.Length..]))]
            ),
        ];
    }

    private static IReadOnlyList<string> Row(Figures figures, string name, string shown)
    {
        var result = Figures.At(figures.Rivals, name, "result");
        return
        [
            shown,
            .. Rivals.Parts.Select(part => MarkdownTable.Percent(Figures.Number(result, Metric.Latency.Key, part))),
            .. Others.Select(metric => MarkdownTable.Percent(Figures.Number(result, metric, "networks"))),
        ];
    }
}
