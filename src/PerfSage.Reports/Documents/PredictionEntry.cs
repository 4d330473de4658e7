using PerfSage.Core.Analysis;
using PerfSage.Gate.Predictions;
using PerfSage.Gate.Text;

namespace PerfSage.Reports.Documents;

internal sealed record PredictionEntry(
    string Model,
    string Sha256,
    string Device,
    MetricIntervals Metrics,
    OverheadReport Overhead,
    double FileKiB,
    long Macs,
    DomainReport Domain,
    OperatorEntry[] Operators
)
{
    public static PredictionEntry Of(PredictionRow row)
    {
        var (model, prediction) = (row.Estimate.Model, row.Prediction);
        var latencies = Apportionment.Split(prediction.OperatorLatencyMs, prediction.OperatorsMs);
        var energies = OperatorContributions.EnergyMj(prediction);
        return new PredictionEntry(
            row.Path,
            model.Sha256,
            prediction.DeviceId,
            MetricIntervals.Of(prediction),
            OverheadReport.Of(prediction),
            model.FileKiB,
            MacCounter.PerInference(model),
            DomainReport.Of(prediction.Trust),
            [.. model.Operators.Select((op, i) => new OperatorEntry(i, op.Name, latencies[i], energies?[i], MacCounter.Count(op)))]
        );
    }
}
