using PerfSage.Core.Graphs;

namespace PerfSage.Core.Devices.EthosU.Commands;

/// <summary>What a transfer costs on its bus: whole bursts, needed or not.</summary>
internal static class Transfer
{
    public static double Bytes(NpuCore core, bool isRead, MemoryPort port, FeatureMap map, Volume block, double bytes, Volume shape)
    {
        if (bytes <= 0)
        {
            return 0;
        }

        var bits = map.Bits;
        double burst;
        if (!map.Tensor.IsLinear)
        {
            burst =
                16L * shape.W * bits / 8 == block.D ? (double)bits * block.W * block.D
                : isRead ? 16.0 * bits * block.W
                : 16.0 * bits * block.W * core.Cores;
        }
        else if (isRead)
        {
            burst = shape.D * (long)bits / 8 == block.D ? (double)bits * block.W * block.D : (double)bits * block.D;
        }
        else
        {
            burst =
                block.D <= 16 && shape.D * (long)bits / 8 == block.D
                    ? (double)bits * block.W * block.D
                    : Math.Min(Math.Min(64 * 8, 16 * bits * core.Cores), block.D * bits);
        }

        var run = Math.Max(1, Math.Min(port.BurstBytes, Math.Floor(burst / 8)));
        return Math.Floor(bytes * port.BurstBytes / run);
    }
}
