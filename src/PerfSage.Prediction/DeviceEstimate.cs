using PerfSage.Prediction.Intervals;

namespace PerfSage.Prediction;

/// <summary>A model's cost on one device. Values have 4 significant digits.</summary>
/// <param name="OperatorLatencyMs">[n] contributions in file order, not rounded; they sum to the latency before rounding.</param>
/// <param name="OperatorMemoryKiB">[n] memory in use while each operator runs, not rounded; the largest is the peak.</param>
internal sealed record DeviceEstimate(
    string DeviceId, double Confidence, Interval LatencyMs, Interval PeakMemoryKiB, double[] OperatorLatencyMs, double[] OperatorMemoryKiB);
