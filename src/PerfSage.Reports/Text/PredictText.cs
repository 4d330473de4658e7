using PerfSage.Contracts.Text;
using PerfSage.Core.Analysis;
using PerfSage.Gate.Predictions;
using PerfSage.Gate.Text;
using PerfSage.Prediction.Intervals;

namespace PerfSage.Reports.Text;

internal static class PredictText
{
    public static void Write(TextWriter output, IReadOnlyList<PredictionRow> rows)
    {
        var interval = $"{NumberText.Of(rows[0].Prediction.Confidence * 100)} % interval";
        var table = ReportConsole.Table(
            ("Model", false), ("Device", false), ("Latency ms", true), (interval, true), ("Peak memory KiB", true), (interval, true), ("File KiB", true), ("MACs", true), ("Domain", false));
        foreach (var row in rows)
        {
            var model = row.Estimate.Model;
            string[] cells =
            [
                row.Path,
                row.Prediction.DeviceId,
                Numbers.Show(row.Prediction.LatencyMs.Value),
                Range(row.Prediction.LatencyMs),
                Numbers.Show(row.Prediction.PeakMemoryKiB.Value),
                Range(row.Prediction.PeakMemoryKiB),
                NumberText.KiB(model.FileKiB),
                NumberText.Of(model.Operators.Sum(MacCounter.Count)),
                row.Estimate.IsInsideDomain ? "inside" : "OUTSIDE",
            ];
            table.AddCells(cells);
        }

        TableText.Write(output, table);
        foreach (var row in rows.DistinctBy(r => r.Path).Where(r => !r.Estimate.IsInsideDomain))
        {
            DomainText.Write(output, row.Path, row.Estimate);
        }
    }

    public static string Range(Interval interval) => $"{Numbers.Show(interval.Lower)}\u2013{Numbers.Show(interval.Upper)}";
}
