using System.Globalization;
using PerfSage.Contracts;
using PerfSage.Dataset.Accuracy.Markdown;
using PerfSage.Dataset.Accuracy.Measured;
using PerfSage.Dataset.Accuracy.Sections;

namespace PerfSage.Dataset.Accuracy.Processors;

/// <summary>The predictor beside a simple fit on the same models.</summary>
internal sealed class LinearSection : ISection
{
    public IEnumerable<string> Lines(Figures figures)
    {
        var pairs = Pairs(figures).ToArray();
        return
        [
            "## Beside a linear fit",
            string.Empty,
            "The 102 CNNs, their architectures left out. The linear fit has a rate for calls, "
                + "multiply-accumulates and elements read, written and",
            "multiplied by, for each kind of operator; it is fitted to the same device and precision.",
            .. MarkdownTable.Lines(
                ["device, precision", "mean %", "linear %", "median %", "linear %", "rank correlation", "linear"],
                [.. pairs.Select(p => Row($"`{p.Ours.Device}`, {p.Ours.Precision}", [p])), Row("**mean**", pairs)]
            ),
        ];
    }

    private static IEnumerable<(ProcessorRow Ours, ProcessorRow Linear)> Pairs(Figures figures) =>
        from ours in figures.Processors.Rows
        where ours.Split == ProcessorRow.LeftOut && ours.Metric == Metric.Latency.Key
        join linear in figures.Processors.Linear
            on (ours.Device, ours.Metric, ours.Precision) equals (linear.Device, linear.Metric, linear.Precision)
        select (ours, linear);

    private static IReadOnlyList<string> Row(string name, IReadOnlyList<(ProcessorRow Ours, ProcessorRow Linear)> pairs) =>
        [
            name,
            .. Both(pairs, r => r.Mape, MarkdownTable.Percent),
            .. Both(pairs, r => r.Median, MarkdownTable.Percent),
            .. Both(pairs, r => r.Spearman, v => v?.ToString("0.000", CultureInfo.InvariantCulture) ?? "–"),
        ];

    private static IEnumerable<string> Both(
        IReadOnlyList<(ProcessorRow Ours, ProcessorRow Linear)> pairs,
        Func<ProcessorRow, double?> figure,
        Func<double?, string> text
    ) => [text(pairs.Average(p => figure(p.Ours))), text(pairs.Average(p => figure(p.Linear)))];
}
