using PerfSage.Contracts.Predictions;

namespace PerfSage.Reports.Documents;

/// <param name="Confidence">Of the interval from <paramref name="Lower"/> to <paramref name="Upper"/>, 0 to 1.</param>
internal sealed record IntervalReport(double Value, double Lower, double Upper, double Confidence)
{
    public static IntervalReport Of(Estimate estimate, double confidence) =>
        new(estimate.Value, estimate.Lower, estimate.Upper, confidence);
}
