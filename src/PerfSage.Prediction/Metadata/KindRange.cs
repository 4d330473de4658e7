namespace PerfSage.Prediction.Metadata;

/// <summary>What training saw of one operator kind.</summary>
/// <param name="Count">Operators.</param>
/// <param name="Min">[F] least value of each node column; likewise <paramref name="Max"/>.</param>
internal sealed record KindRange(long Count, double[] Min, double[] Max);
