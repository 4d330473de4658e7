namespace PerfSage.Core.Devices.Hosts;

/// <summary>Within which a host's part of an inference lies.</summary>
/// <param name="LowMs">With kernels that are written for the CPU.</param>
/// <param name="HighMs">With kernels in plain C: the bound.</param>
internal sealed record HostTime(double LowMs, double HighMs);
