namespace PerfSage.Core.Devices.Hosts;

/// <summary>Cycles that a CPU takes for one of what is counted.</summary>
/// <param name="Low">With kernels that are written for the CPU.</param>
/// <param name="High">With kernels in plain C; not less than <paramref name="Low"/>.</param>
/// <param name="Source">Who says so: a publication, a neighbouring core, an assumption.</param>
internal sealed record CycleRange(double Low, double High, string Source);
