using PerfSage.Contracts.Predictions;

namespace PerfSage.Prediction.Metrics;

/// <summary>One metric of a model on a device.</summary>
/// <param name="Learned">Its value, with the contributions of the operators.</param>
/// <param name="Interval">Not rounded.</param>
/// <param name="Overhead">The part that is not the model's.</param>
internal sealed record MetricAnswer(LearnedValue Learned, Estimate Interval, double Overhead);
