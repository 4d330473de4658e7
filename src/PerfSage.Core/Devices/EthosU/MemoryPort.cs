namespace PerfSage.Core.Devices.EthosU;

/// <summary>How an Ethos-U reaches one memory.</summary>
/// <param name="Name">As users know it: SRAM, flash, DRAM.</param>
/// <param name="ReadLatency">Cycles until the first byte; likewise <paramref name="WriteLatency"/>.</param>
/// <param name="BurstBytes">Bytes that one access moves, needed or not.</param>
internal sealed record MemoryPort(string Name, double BytesPerCycle, int ReadLatency, int WriteLatency, int BurstBytes)
{
    /// <summary>Interfaces that reach the memory at the same time.</summary>
    public int Ports { get; init; } = 1;

    /// <summary>Reads that each of them can have on its way; likewise <see cref="MaxWrites"/>.</summary>
    public int MaxReads { get; init; } = int.MaxValue;

    public int MaxWrites { get; init; } = int.MaxValue;

    /// <param name="runBytes">Consecutive bytes that are needed at a time.</param>
    public double Cycles(double bytes, double runBytes) => bytes * BurstBytes / Math.Min(BurstBytes, Math.Max(1, runBytes)) / BytesPerCycle;
}
