namespace PerfSage.Contracts.Budgets;

/// <param name="Value">In the metric's unit; NaN when the text is no valid limit.</param>
internal sealed record Limit(Metric Metric, double Value);
