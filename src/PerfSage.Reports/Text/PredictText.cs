using PerfSage.Contracts.Predictions;
using PerfSage.Contracts.Text;
using PerfSage.Core.Analysis;
using PerfSage.Gate.Predictions;
using PerfSage.Gate.Text;

namespace PerfSage.Reports.Text;

internal static class PredictText
{
    public static void Write(TextWriter output, IReadOnlyList<PredictionRow> rows)
    {
        var interval = $"{NumberText.Of(rows[0].Prediction.Confidence * 100)} % interval";
        var table = ReportConsole.Table(
            ("Model", false),
            ("Device", false),
            ("Latency ms", true),
            (interval, true),
            ("Peak memory KiB", true),
            (interval, true),
            ("File KiB", true),
            ("MACs", true),
            ("Domain", false)
        );
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
                row.Prediction.IsInsideDomain ? "inside" : "OUTSIDE",
            ];
            table.AddCells(cells);
        }

        TableText.Write(output, table);
        foreach (var model in rows.GroupBy(r => r.Path, StringComparer.Ordinal))
        {
            DomainText.Write(
                output,
                model.Key,
                [.. model.Select(r => (r.Prediction.DeviceId, (IReadOnlyList<string>)r.Prediction.DomainTexts))]
            );
        }
    }

    public static string Range(Estimate interval) => $"{Numbers.Show(interval.Lower)}\u2013{Numbers.Show(interval.Upper)}";
}
