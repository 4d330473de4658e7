namespace PerfSage.Core.Devices;

/// <summary>What a device can do at most.</summary>
/// <param name="Working">The memory that holds activations.</param>
/// <param name="Weights">The memory that holds weights.</param>
internal sealed record Roofs(double ClockMHz, int MacsPerCycle, MemoryRoof Working, MemoryRoof Weights)
{
    /// <summary>Billions of MACs per second with every multiplier busy in every cycle.</summary>
    public double PeakGMacsPerS => MacsPerCycle * ClockMHz / 1000;

    /// <summary>MACs per byte from which on computation bounds, if all bytes come from that memory.</summary>
    public double Ridge(MemoryRoof memory) => PeakGMacsPerS / memory.GBPerS;
}
