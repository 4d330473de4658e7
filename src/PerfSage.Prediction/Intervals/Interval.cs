namespace PerfSage.Prediction.Intervals;

/// <summary>A predicted value and the range that holds the label with a given confidence.</summary>
internal readonly record struct Interval(double Value, double Lower, double Upper)
{
    /// <param name="halfWidth">Of the value's natural logarithm.</param>
    public static Interval Around(double value, double halfWidth) =>
        new(value, value * Math.Exp(-halfWidth), value * Math.Exp(halfWidth));
}
