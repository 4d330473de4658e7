using PerfSage.Contracts.Text;

namespace PerfSage.Contracts.Predictions;

/// <summary>One model on one device as it was at the base.</summary>
/// <param name="Model">Full path of the head's file, the same text as in the budget.</param>
/// <param name="Device">Id.</param>
/// <param name="IsNew">Whether the base had no such model; there are no numbers then.</param>
/// <param name="Values">At most one per metric.</param>
/// <param name="Changes">The operators that changed its latency most, for people; largest first.</param>
internal sealed record BaseEstimate(
    string Model,
    string Device,
    bool IsNew,
    EquatableArray<MetricValue> Values,
    EquatableArray<string> Changes
)
{
    /// <summary>Why the model as it was is outside the predictor's domain; empty if it was inside.</summary>
    public EquatableArray<string> Violations { get; init; } = EquatableArray<string>.Empty;

    public double? On(Metric metric) => Values.FirstOrDefault(v => v.Metric == metric)?.Value;
}
