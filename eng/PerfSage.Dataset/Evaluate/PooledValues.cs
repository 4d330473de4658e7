using PerfSage.Contracts;

namespace PerfSage.Dataset.Evaluate;

/// <summary>Predictions of one metric over graphs of some spaces, on all devices.</summary>
internal sealed record PooledValues(SpaceGroup Spaces, Metric Metric, IReadOnlyList<JudgedValue> Values);
