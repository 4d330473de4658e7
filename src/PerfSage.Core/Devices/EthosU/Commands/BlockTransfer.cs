using PerfSage.Core.Graphs;

namespace PerfSage.Core.Devices.EthosU.Commands;

/// <summary>Cycles until a block of the inputs is there and a block of the output is away.</summary>
internal static class BlockTransfer
{
    /// <param name="written">What of the output is written.</param>
    public static (double Read, double Write) Cycles(
        NpuCore core,
        NpuBlock block,
        NpuMemories memories,
        FeatureMap input,
        FeatureMap? second,
        FeatureMap output,
        Volume written
    )
    {
        var read = Read(input, memories.Input);
        if (second is not null)
        {
            read = Math.Max(read, Read(second, memories.Second));
        }

        var bytes = Math.Floor(written.Min(block.Output).Elements * output.Bits / 8.0);
        var transfer = Transfer.Bytes(core, isRead: false, memories.Output, output, block.Output, bytes, written);
        return (read, memories.Output.WriteLatency + Math.Floor(transfer / memories.Output.BytesPerCycle));

        double Read(FeatureMap map, MemoryPort port)
        {
            var bytes = Math.Floor(map.Shape.Min(block.Input).Elements * map.Bits / 8.0);
            return port.ReadLatency
                + Math.Floor(Transfer.Bytes(core, isRead: true, port, map, block.Input, bytes, map.Shape) / port.BytesPerCycle);
        }
    }
}
