using PerfSage.Gate.Predictions;

namespace PerfSage.Reports.Documents;

/// <summary>What <c>explain --format json</c> prints.</summary>
/// <param name="Operators">Largest contribution first.</param>
/// <param name="Others">
/// The rest when only the largest are asked for; with them, contributions and overheads sum to what is predicted.
/// </param>
internal sealed record ExplainReport(
    int SchemaVersion,
    PredictorReport Predictor,
    string Model,
    string Sha256,
    string Device,
    MetricIntervals Metrics,
    OverheadReport Overhead,
    DomainReport Domain,
    ExplainedOperator[] Operators,
    OtherOperators Others
)
{
    public static ExplainReport Of(string predictorSha256, PredictionRow row, IReadOnlyList<OperatorContribution> operators, int shown) =>
        new(
            SchemaVersion: 1,
            Predictor: new PredictorReport(predictorSha256),
            Model: row.Path,
            Sha256: row.Estimate.Model.Sha256,
            Device: row.Prediction.DeviceId,
            Metrics: MetricIntervals.Of(row.Prediction),
            Overhead: OverheadReport.Of(row.Prediction),
            Domain: DomainReport.Of(row.Prediction.Trust),
            Operators: [.. operators.Take(shown).Select(ExplainedOperator.Of)],
            Others: OtherOperators.Of(operators, shown)
        );
}
