using PerfSage.Contracts;
using PerfSage.Contracts.Predictions;
using PerfSage.Contracts.Text;
using PerfSage.Core.Analysis;
using PerfSage.Gate.Predictions;
using PerfSage.Gate.Text;
using PerfSage.Prediction;
using PerfSage.Reports.Printing;
using PerfSage.Reports.Wording;

namespace PerfSage.Reports.Text;

internal static class PredictText
{
    public static void Write(LogWriter output, IReadOnlyList<PredictionRow> rows)
    {
        var interval = $"{NumberText.Of(rows[0].Prediction.Confidence * 100)} % interval";
        var metrics = Metric.Predicted.Where(m => rows.Any(r => r.Prediction.Measures[m] is not null)).ToArray();
        var table = ReportConsole.Table([
            Heading.Text("Model"),
            Heading.Text("Device"),
            .. metrics.SelectMany(m => new[] { Heading.Number(Title(m)), Heading.Number(interval) }),
            Heading.Number("File KiB"),
            Heading.Number("MACs"),
            Heading.Text("Domain"),
        ]);
        foreach (var row in rows)
        {
            var model = row.Estimate.Model;
            string[] cells =
            [
                row.Path,
                row.Prediction.DeviceId,
                .. metrics.SelectMany(m => Cells(row.Prediction, m)),
                NumberText.KiB(model.FileKiB),
                NumberText.Of(MacCounter.PerInference(model)),
                TrustText.Of(row.Prediction.Trust),
            ];
            table.AddCells(cells);
        }

        TableText.Write(output, table);
        if (metrics.Contains(Metric.Energy))
        {
            output.WriteLine(EnergyText.Origin);
        }

        foreach (var model in rows.GroupBy(r => r.Path, StringComparer.Ordinal))
        {
            DomainText.Write(output, model.Key, [.. model.Select(r => (r.Prediction.DeviceId, r.Prediction.Trust))]);
        }
    }

    /// <returns>Of a column, e.g. <c>Peak memory KiB</c>.</returns>
    public static string Title(Metric metric) => $"{char.ToUpperInvariant(metric.Noun[0])}{metric.Noun[1..]} {metric.Unit}";

    private static string[] Cells(DeviceEstimate prediction, Metric metric) =>
        prediction.Measures[metric] is not { } estimate ? ["", ""]
        : !prediction.Trust.IsPredictable ? ["-", "-"]
        : [Numbers.Show(estimate.Value), Range(estimate)];

    public static string Range(Estimate interval) => $"{Numbers.Show(interval.Lower)}\u2013{Numbers.Show(interval.Upper)}";
}
