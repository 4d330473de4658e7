namespace PerfSage.Contracts;

/// <summary>A limit, or what was measured, of one metric.</summary>
/// <param name="Value">In the metric's unit; NaN when the text is no valid number.</param>
internal sealed record MetricValue(Metric Metric, double Value);
