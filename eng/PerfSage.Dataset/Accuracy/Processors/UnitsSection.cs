using System.Globalization;
using PerfSage.Contracts;
using PerfSage.Core.Devices;
using PerfSage.Dataset.Accuracy.Markdown;
using PerfSage.Dataset.Accuracy.Measured;
using PerfSage.Dataset.Accuracy.Plots;
using PerfSage.Dataset.Accuracy.Sections;

namespace PerfSage.Dataset.Accuracy.Processors;

/// <summary>Every unit of phones and boards, a table for each kind.</summary>
internal sealed class UnitsSection : ISection
{
    public IEnumerable<string> Lines(Figures figures) =>
        [
            "## Phones and boards",
            string.Empty,
            "Two kinds of models were measured, and the figures of neither are of a network that saw them. *Left-out architectures*: 102",
            "published CNNs (qed), each predicted by a network and by rates that no network of its architecture had a part in; at most",
            "how much of what such a network learned is applied was chosen on the others. *Held-out cells*: a fifth of the cells of",
            "NAS-Bench-201, of which none is isomorphic to one that was trained on; judged by the median over isomorphic ones. The network",
            "that ships is trained on all 102 CNNs, so it is judged by the networks of the folds: what it says of those CNNs is no figure",
            "of this page. How wide an interval is was told half by the unit's own errors and half by those of its kind, all on models",
            "that were left out, and is judged here by the errors on other architectures; a unit that only cells were measured on has",
            "its kind's width at least.",
            string.Empty,
            Plot(figures).Markdown,
            .. ProcessorFigures.Kinds.SelectMany(k =>
                new[] { string.Empty, $"### {k.Kind.ToUpperInvariant()}" }.Concat(Table(figures, k.Devices))
            ),
        ];

    public IEnumerable<Bars> Plots(Figures figures) => [Plot(figures)];

    private static IEnumerable<string> Table(Figures figures, IReadOnlyList<DeviceProfile> devices) =>
        MarkdownTable.Lines(
            [
                "device",
                "precision, metric",
                "judged on",
                "models",
                "mean error %",
                "median %",
                "95th %",
                "within 5 %",
                "within 10 %",
                "rank correlation",
                "inside the 90 % interval %",
            ],
            devices.SelectMany(d => figures.Processors.Rows.Where(r => r.Device == d.Id)).Select(Row),
            texts: 3
        );

    private static IReadOnlyList<string> Row(ProcessorRow row) =>
        [
            $"`{row.Device}`",
            $"{row.Precision}, {MetricText.Of(row.Metric)}",
            row.Split,
            $"{row.N}",
            MarkdownTable.Percent(row.Mape),
            MarkdownTable.Percent(row.Median),
            MarkdownTable.Percent(row.P95),
            MarkdownTable.Percent(row.Within5),
            MarkdownTable.Percent(row.Within10),
            row.Spearman?.ToString("0.000", CultureInfo.InvariantCulture) ?? "–",
            MarkdownTable.Percent(row.Coverage90),
        ];

    private static Bars Plot(Figures figures) =>
        new(
            "accuracy-units.svg",
            "Error of latency on models never seen, by unit of a phone or board",
            "mean absolute percentage error",
            [
                .. ProcessorFigures.Kinds.SelectMany(k =>
                    k.Devices.SelectMany(d => figures.Processors.Rows.Where(r => r.Device == d.Id && r.Metric == Metric.Latency.Key))
                        .Select(r => ($"{r.Device}, {r.Precision}", r.Mape, k.Kind.ToUpperInvariant()))
                ),
            ]
        );
}
