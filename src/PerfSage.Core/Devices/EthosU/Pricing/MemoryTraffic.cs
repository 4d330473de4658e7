using PerfSage.Core.Devices.EthosU.Commands;

namespace PerfSage.Core.Devices.EthosU.Pricing;

/// <summary>What one operation moves, by memory and use.</summary>
internal sealed class MemoryTraffic(NpuCore core)
{
    private readonly List<(MemoryPort Port, MemoryUse Use, double Bytes)> moves = [];

    public void Add(MemoryPort port, MemoryUse use, double bytes) => moves.Add((port, use, bytes));

    /// <returns>Cycles until all of a memory's traffic is through, which its bandwidth limits, and its busiest channel.</returns>
    public double Cycles(MemoryPort port)
    {
        var here = moves.Where(m => m.Port == port).ToArray();
        var all = Math.Floor(here.Sum(m => m.Bytes) / port.BytesPerCycle);
        return core.Model is not { } model || here.Length == 0
            ? all
            : Math.Max(all, here.GroupBy(m => m.Use, m => m.Bytes).Max(g => Math.Floor(g.Sum() / model.BytesPerCycle(port, g.Key))));
    }
}
