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
            1,
            new PredictorReport(predictorSha256),
            row.Path,
            row.Estimate.Model.Sha256,
            row.Prediction.DeviceId,
            new MetricIntervals(row.Prediction.Measures, row.Prediction.Confidence),
            new DomainReport(row.Prediction.IsInsideDomain, row.Prediction.DomainTexts),
            [.. operators.Take(shown).Select(ExplainedOperator.Of)],
            new OtherOperators(Math.Max(0, operators.Count - shown), operators.Skip(shown).Sum(o => o.LatencyMs))
        );
}
