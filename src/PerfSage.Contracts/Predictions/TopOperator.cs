namespace PerfSage.Contracts.Predictions;

/// <summary>The operator that costs most.</summary>
/// <param name="Index">Its place in the model, from 0.</param>
/// <param name="Value">Its share, in the metric's unit.</param>
internal sealed record TopOperator(Metric Metric, int Index, double Value, string Name);
