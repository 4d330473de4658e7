namespace PerfSage.Prediction.Metrics;

/// <param name="All">With all its parts, in mJ. Contributions and the static power during the overhead sum to the value.</param>
/// <param name="ExternalMj">The part of it that external memory costs.</param>
internal sealed record LearnedEnergy(LearnedValue All, double ExternalMj);
