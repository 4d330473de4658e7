using PerfSage.Contracts.Text;

namespace PerfSage.Contracts.Predictions;

/// <summary>One model on one device at one confidence.</summary>
/// <param name="Model">Full path, the same text as in the budget.</param>
/// <param name="Device">Id.</param>
/// <param name="TopOperators">At most one per metric.</param>
/// <param name="Violations">Why the model is outside the predictor's domain; short texts.</param>
internal sealed record DevicePrediction(
    string Model,
    string Device,
    double Confidence,
    Measures Measures,
    EquatableArray<TopOperator> TopOperators,
    EquatableArray<string> Violations
)
{
    /// <summary>The part of a metric that is not the model's, where there is one.</summary>
    public EquatableArray<MetricValue> Overheads { get; init; } = EquatableArray<MetricValue>.Empty;

    /// <summary>Any of them means that no limit on the device can be judged.</summary>
    public EquatableArray<Obstacle> Obstacles { get; init; } = EquatableArray<Obstacle>.Empty;
}
