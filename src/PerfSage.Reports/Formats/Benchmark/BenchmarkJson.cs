using PerfSage.Contracts;
using PerfSage.Contracts.Text;
using PerfSage.Gate.Diff;
using PerfSage.Gate.Verdicts;

namespace PerfSage.Reports.Formats.Benchmark;

/// <summary><c>benchmark.json</c>: charts of github-action-benchmark, with predictions in place of measurements.</summary>
internal static class BenchmarkJson
{
    public static string Render(GateReport report) => JsonText.Write(Entries(report), BenchmarkContext.Default) + "\n";

    private static BenchmarkEntry[] Entries(GateReport report) =>
        [
            .. report
                .Entries.Where(e => e.Diff.Head is not null)
                .SelectMany(e => Charts(report, e.Diff))
                // A file's size is the same on every device.
                .DistinctBy(chart => chart.Name),
        ];

    // No label source knows energies.
    private static string How(Metric metric) => metric == Metric.Energy ? "computed from predicted counts" : "predicted";

    private static IEnumerable<BenchmarkEntry> Charts(GateReport report, ModelDiff diff)
    {
        foreach (var change in MetricChange.Of(diff))
        {
            if (change.Head is not { } head)
            {
                continue;
            }

            var isExact = change.Metric == Metric.File;
            yield return new BenchmarkEntry(
                isExact ? $"{diff.Model}: {change.Metric.Noun}" : $"{diff.Model} on {diff.Device}: {change.Metric.Noun}",
                change.Metric.Unit,
                head.Value,
                isExact ? null : $"{Numbers.Show(head.Lower)}–{Numbers.Show(head.Upper)} ({Numbers.Show(100 * diff.Head!.Confidence)} %)",
                isExact ? $"sha256 {diff.Head!.Sha256}" : $"{How(change.Metric)}, after {report.Labels.Names}; sha256 {diff.Head!.Sha256}"
            );
        }
    }
}
