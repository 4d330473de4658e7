using PerfSage.Dataset.Accuracy.Markdown;
using PerfSage.Dataset.Accuracy.Measured;
using PerfSage.Dataset.Evaluate;

namespace PerfSage.Dataset.Accuracy.Sections;

/// <summary>Every device and metric on the held-out graphs.</summary>
internal sealed class DevicesSection : ISection
{
    public IEnumerable<string> Lines(Figures figures) =>
        [
            "## By device",
            string.Empty,
            "Through the program that users run, on the held-out graphs of all spaces. The interval of energy includes how far the",
            "profile's coefficients may be from the truth, mostly a factor of the external memory's; the labels have the",
            "coefficients as they are, so nearly all are inside.",
            .. Table(figures.HeldOut),
        ];

    /// <returns>A row per device and metric over all spaces.</returns>
    public static IEnumerable<string> Table(EvaluationFile file) =>
        MarkdownTable.Lines(
            ["device", "metric", "graphs", "mean error %", "median %", "95th %", "inside the 90 % interval %", "± % (median)"],
            file.Columns.Where(c => c.Spaces == SpaceGroup.Everything.Name)
                .Select(c =>
                    new[]
                    {
                        $"`{c.Device}`",
                        MetricText.Of(c.Metric),
                        $"{c.Graphs}",
                        MarkdownTable.Percent(c.Mape),
                        MarkdownTable.Percent(c.MedianApe),
                        MarkdownTable.Percent(c.P95Ape),
                        MarkdownTable.Percent(c.Interval.Coverage),
                        MarkdownTable.Percent(c.Interval.HalfWidth),
                    }
                ),
            texts: 2
        );
}
