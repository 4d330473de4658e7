using PerfSage.Prediction.Intervals;

namespace PerfSage.Reports.Documents;

/// <param name="Confidence">Of the interval from <paramref name="Lower"/> to <paramref name="Upper"/>, 0 to 1.</param>
internal sealed record IntervalReport(double Value, double Lower, double Upper, double Confidence)
{
    public static IntervalReport Of(Interval interval, double confidence) => new(interval.Value, interval.Lower, interval.Upper, confidence);
}
