using PerfSage.Prediction;
using PerfSage.Prediction.Fits;

namespace PerfSage.Gate.Measurements;

/// <summary>A model with the medians of what was measured of it, and what the base device says of it.</summary>
/// <param name="Model">Path of its first row.</param>
/// <param name="OnBase">Without a calibration.</param>
internal sealed record MeasuredModel(string Model, IReadOnlyList<MeasuredRow> Rows, ModelEstimate Estimate, DeviceEstimate OnBase)
{
    public double LatencyMs => Median.Of(Rows.Select(r => r.LatencyMs));

    public double? EnergyMj => MedianOrNull(Rows.Select(r => r.EnergyMj));

    public double? PeakMemoryKiB => MedianOrNull(Rows.Select(r => r.PeakMemoryKiB));

    private static double? MedianOrNull(IEnumerable<double?> values) =>
        values.OfType<double>().ToArray() is { Length: > 0 } known ? Median.Of(known) : null;
}
