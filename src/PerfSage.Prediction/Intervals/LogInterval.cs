using PerfSage.Contracts.Predictions;

namespace PerfSage.Prediction.Intervals;

/// <summary>An interval that is as wide below the value as above it by the natural logarithm: errors of predictions are relative.</summary>
internal static class LogInterval
{
    /// <param name="halfWidth">Of the value's natural logarithm.</param>
    public static Estimate Around(double value, double halfWidth) => new(value, value * Math.Exp(-halfWidth), value * Math.Exp(halfWidth));
}
