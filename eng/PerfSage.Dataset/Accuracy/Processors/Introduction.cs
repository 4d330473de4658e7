using PerfSage.Contracts;
using PerfSage.Core.Devices.Catalog;
using PerfSage.Dataset.Accuracy.Markdown;
using PerfSage.Dataset.Accuracy.Measured;
using PerfSage.Dataset.Accuracy.Sections;
using PerfSage.Dataset.Evaluate;

namespace PerfSage.Dataset.Accuracy.Processors;

/// <summary>The kinds of units, and what their figures are agreement with.</summary>
internal sealed class Introduction : ISection
{
    public IEnumerable<string> Lines(Figures figures)
    {
        return
        [
            "# How accurate the predictions are",
            string.Empty,
            "Errors are mean absolute percentage errors unless a column says otherwise. *Measured* is "
                + "agreement with what somebody measured",
            "on the device itself; *estimated* is agreement with a compiler's estimate, not with silicon. "
                + "Nothing was fitted to the models",
            "that a figure is of.",
            .. Table(figures),
        ];
    }

    /// <returns>An empty line and a row for each kind of unit; the README has it too.</returns>
    public static IEnumerable<string> Table(Figures figures) =>
        MarkdownTable.Lines(
            ["kind of unit", "figures are", "agreement with", "devices", "latency, mean %", "best device %", "worst device %"],
            Rows(figures),
            texts: 3
        );

    private static IEnumerable<IReadOnlyList<string>> Rows(Figures figures) =>
        [
            Row(
                "NPU (Ethos-U)",
                "estimated",
                figures.HeldOut.Labels,
                [
                    .. figures
                        .HeldOut.Columns.Where(c => c.Spaces == SpaceGroup.Everything.Name && c.Metric == Metric.Latency.Key)
                        .Where(c => DeviceCatalog.Builtin.Find(c.Device) is not null)
                        .Select(c => c.Mape),
                ]
            ),
            .. ProcessorFigures.Kinds.Select(k =>
                Row(
                    k.Kind.ToUpperInvariant(),
                    "measured",
                    $"measurements with {string.Join(", ", k.Devices.Select(d => d.Labels.Name).Distinct(StringComparer.Ordinal))}",
                    [.. k.Devices.Select(d => Latency(figures, d.Id))]
                )
            ),
        ];

    // Precisions count alike.
    private static double Latency(Figures figures, string device) =>
        figures.Processors.Rows.Where(r => r.Device == device && r.Metric == Metric.Latency.Key).Average(r => r.Mape);

    private static IReadOnlyList<string> Row(string kind, string figures, string source, double[] errors) =>
        [
            kind,
            figures,
            source,
            $"{errors.Length}",
            MarkdownTable.Percent(errors.Average()),
            MarkdownTable.Percent(errors.Min()),
            MarkdownTable.Percent(errors.Max()),
        ];
}
