using PerfSage.Contracts;
using PerfSage.Dataset.Labels;
using PerfSage.Prediction;

namespace PerfSage.Dataset.Evaluate;

/// <summary>
/// The accuracy on one device. Judged are graphs that run wholly on the NPU, for more than 2,000 cycles and, for memory, in at
/// least 1 KiB: below, a percentage means little.
/// </summary>
internal sealed class DeviceAccuracy
{
    private const double SmallCycles = 2000;
    private const double SmallKiB = 1;

    private static readonly Metric[] Metrics = [Metric.Latency, Metric.PeakMemory, Metric.Energy];

    public DeviceAccuracy(string device) =>
        Columns = [.. SpaceGroup.All.SelectMany(spaces => Metrics.Select(metric => new AccuracyColumn(device, spaces, metric)))];

    /// <summary>A column per group of spaces and metric; without graphs where there are none.</summary>
    public IReadOnlyList<AccuracyColumn> Columns { get; }

    // A label that is missing is NaN, which equals no count and is larger than nothing.
    public static bool IsJudged(DeviceLabels labels) =>
        labels is { Profile: not null, CpuOperators: 0 } && labels.TotalCycles > SmallCycles;

    /// <param name="row">Says which space the graph is from.</param>
    public void Add(LabelRow row, DeviceLabels labels, DeviceEstimate estimate)
    {
        foreach (var column in Columns.Where(c => c.Spaces.Contains(row)))
        {
            // A device without coefficients has no estimate of its energy.
            if (estimate.Measures[column.Metric] is { } predicted && Label(labels, column.Metric) is { } label)
            {
                column.Add(new JudgedValue(predicted, label, TrustLevels.Of(estimate.Trust)));
            }
        }
    }

    /// <returns>Null where the graph is too small to be judged by it.</returns>
    private static double? Label(DeviceLabels labels, Metric metric) =>
        metric == Metric.Latency ? labels.LatencyMs
        : metric == Metric.Energy ? BoardEnergy.LabelMj(labels)
        : labels.PeakMemoryKiB >= SmallKiB ? labels.PeakMemoryKiB
        : null;
}
