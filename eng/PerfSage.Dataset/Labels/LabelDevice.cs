namespace PerfSage.Dataset.Labels;

/// <summary>A device that the label tables have columns for.</summary>
/// <param name="Prefix">What the names of its columns begin with, before the dot.</param>
/// <param name="ResidentColumn">Node column with what its SRAM holds while an operator runs.</param>
internal sealed record LabelDevice(string Prefix, string Id, double ClockHz, double SramLimitKiB, string ResidentColumn);
