namespace PerfSage.Gate.Measurements;

/// <summary>What somebody measured of a model on a device.</summary>
/// <param name="Model">Path of the file.</param>
/// <param name="Line">Of the file of measurements, from 1.</param>
internal sealed record MeasuredRow(string Model, int Line, double LatencyMs, double? PeakMemoryKiB, double? EnergyMj);
