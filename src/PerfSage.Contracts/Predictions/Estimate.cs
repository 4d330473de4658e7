using PerfSage.Contracts.Text;

namespace PerfSage.Contracts.Predictions;

/// <summary>A predicted number and the interval that holds the truth with the budget's confidence, in the metric's unit.</summary>
internal sealed record Estimate(double Value, double Lower, double Upper)
{
    /// <summary>Keeps only the digits that are the same on every machine.</summary>
    public static Estimate Rounded(double value, double lower, double upper) =>
        new(Numbers.Round(value), Numbers.Round(lower), Numbers.Round(upper));
}
