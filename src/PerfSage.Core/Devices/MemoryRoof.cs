namespace PerfSage.Core.Devices;

/// <param name="Name">As users know it: SRAM, flash, DRAM.</param>
/// <param name="GBPerS">Bandwidth in 10^9 bytes per second.</param>
internal sealed record MemoryRoof(string Name, double GBPerS);
