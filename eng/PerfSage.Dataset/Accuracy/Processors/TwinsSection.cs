using PerfSage.Core.Devices;
using PerfSage.Dataset.Accuracy.Markdown;
using PerfSage.Dataset.Accuracy.Measured;
using PerfSage.Dataset.Accuracy.Sections;
using PerfSage.Dataset.Measured;
using PerfSage.Dataset.Measured.Twins;

namespace PerfSage.Dataset.Accuracy.Processors;

/// <summary>How much of an error is the measurement's.</summary>
internal sealed class TwinsSection : ISection
{
    public IEnumerable<string> Lines(Figures figures) =>
        [
            "## The floor: twins",
            string.Empty,
            "Cells of NAS-Bench-201 that are the same graph under other names were measured each on their own. By so much a single",
            "measurement lies beside the median of its twins: no predictor of graphs can tell twins apart, so none can be nearer to single",
            "measurements than that. The figures above are of the medians, and can be smaller.",
            .. MarkdownTable.Lines(
                ["device", "metric", "measurements", "graphs", "mean %", "median %", "within 10 %"],
                ProcessorFigures.Kinds.SelectMany(k => k.Devices).SelectMany(d => Rows(figures, d)),
                texts: 2
            ),
        ];

    private static IEnumerable<IReadOnlyList<string>> Rows(Figures figures, DeviceProfile device) =>
        from precision in device.Precision
        from row in figures.Processors.Twins.Rows
        where row.Label == MeasuredLabel.Of(device, precision)
        select Row(device, row);

    private static IReadOnlyList<string> Row(DeviceProfile device, TwinRow row) =>
        [
            $"`{device.Id}`",
            MetricText.Of(row.Metric),
            $"{row.Measurements}",
            $"{row.Graphs}",
            MarkdownTable.Percent(row.Mape),
            MarkdownTable.Percent(row.Median),
            MarkdownTable.Percent(row.Within10),
        ];
}
