namespace PerfSage.Core.Graphs;

/// <summary>The largest sum of the magnitudes of one filter's weights, which an accumulator has to hold. 0 for small filters.</summary>
/// <param name="Outer">If each slice of the first dimension is a filter.</param>
/// <param name="Inner">If each slice of the last dimension is one: depthwise filters.</param>
internal sealed record FilterSums(long Outer, long Inner);
