namespace PerfSage.Prediction.Metrics;

/// <param name="Value">Of the model, in the metric's unit.</param>
/// <param name="Contributions">[n], per operator in file order, in the metric's unit.</param>
internal sealed record LearnedValue(double Value, double[] Contributions);
