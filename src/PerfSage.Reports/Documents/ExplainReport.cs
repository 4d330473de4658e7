using PerfSage.Gate.Predictions;

namespace PerfSage.Reports.Documents;

/// <summary>What <c>explain --format json</c> prints.</summary>
/// <param name="Operators">Largest contribution first.</param>
/// <param name="Others">The rest when only the largest are asked for; with them, the contributions sum to the latency.</param>
internal sealed record ExplainReport(
    int SchemaVersion,
    PredictorReport Predictor,
    string Model,
    string Sha256,
    string Device,
    MetricIntervals Metrics,
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
            Domain: DomainReport.Of(row.Prediction.Trust),
            Operators: [.. operators.Take(shown).Select(ExplainedOperator.Of)],
            Others: new OtherOperators(Math.Max(0, operators.Count - shown), operators.Skip(shown).Sum(o => o.LatencyMs))
        );
}
