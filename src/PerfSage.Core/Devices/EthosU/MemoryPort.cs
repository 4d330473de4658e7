namespace PerfSage.Core.Devices.EthosU;

/// <summary>How an Ethos-U reaches one memory.</summary>
/// <param name="Name">As users know it: SRAM, flash, DRAM.</param>
/// <param name="ReadLatency">Cycles until the first byte; likewise <paramref name="WriteLatency"/>.</param>
/// <param name="BurstBytes">Bytes that one access moves, needed or not.</param>
internal sealed record MemoryPort(string Name, double BytesPerCycle, int ReadLatency, int WriteLatency, int BurstBytes)
{
    /// <param name="runBytes">Consecutive bytes that are needed at a time.</param>
    public double Cycles(double bytes, double runBytes) => bytes * BurstBytes / Math.Min(BurstBytes, Math.Max(1, runBytes)) / BytesPerCycle;
}
