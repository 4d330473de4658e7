using PerfSage.Contracts.Predictions;
using PerfSage.Dataset.Labels;
using PerfSage.Prediction;

namespace PerfSage.Dataset.Evaluate;

/// <summary>
/// The accuracy on one device. Judged are graphs that run wholly on the NPU, for more than 2,000 cycles and, for memory, in at
/// least 1 KiB: below, a percentage means little.
/// </summary>
internal sealed class DeviceAccuracy(string device)
{
    private const double SmallCycles = 2000;
    private const double SmallKiB = 1;

    public AccuracyColumn Latency { get; } = new(device, "latency");

    public AccuracyColumn PeakMemory { get; } = new(device, "peak memory");

    // A label that is missing is NaN, which equals no count and is larger than nothing.
    public static bool IsJudged(DeviceLabels labels) => labels.CpuOperators is 0 && labels.TotalCycles > SmallCycles;

    public void Add(DeviceLabels labels, DeviceEstimate estimate)
    {
        Add(Latency, estimate.LatencyMs, labels.LatencyMs);
        if (labels.PeakMemoryKiB >= SmallKiB)
        {
            Add(PeakMemory, estimate.PeakMemoryKiB, labels.PeakMemoryKiB);
        }
    }

    private static void Add(AccuracyColumn column, Estimate predicted, double label) =>
        column.Add(predicted.Value, predicted.Lower, predicted.Upper, label);
}
