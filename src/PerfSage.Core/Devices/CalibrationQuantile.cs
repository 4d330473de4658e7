namespace PerfSage.Core.Devices;

/// <param name="Confidence">0 to 1.</param>
/// <param name="LogHalfWidth">Of the interval, as the natural logarithm of measured over predicted.</param>
internal sealed record CalibrationQuantile(double Confidence, double LogHalfWidth);
