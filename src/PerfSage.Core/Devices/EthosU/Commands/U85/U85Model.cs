using PerfSage.Core.Graphs;

namespace PerfSage.Core.Devices.EthosU.Commands.U85;

/// <summary>Tiles, costs and channels of an Ethos-U85.</summary>
internal sealed class U85Model(U85Core core) : INpuModel
{
    private const double Utilisation = 0.8;
    private const int WordBytes = 16;

    public NpuBlock FindBlock(NpuOperation op) => U85BlockSearch.Find(core, op);

    public NpuWeights Encode(NpuOperation op, NpuBlock block) => U85Weights.Encode(core, op, block);

    public double Run(NpuOperation op, NpuBlock block, NpuMemories memories, Volume? output, SlicePlace place) =>
        op.Kind switch
        {
            NpuKind.Copy or NpuKind.Gather or NpuKind.Resize => 0,
            NpuKind.ElementWise => U85Cycles.ElementWise(core, op, block, memories, output ?? op.Output.Shape),
            _ => U85Cycles.Arrays(core, op, block, memories, output ?? op.Output.Shape, place),
        };

    public ElementAccess Access(NpuOperation op, NpuBlock block, Volume? output) =>
        U85Access.Elements(op, block, output ?? op.Output.Shape);

    public ByteAccess Bytes(NpuOperation op, NpuBlock block, NpuMemories memories, ElementAccess access) =>
        U85Access.Bytes(op, block, memories, access);

    // What is on its way at a time is limited by the channel's buffer and by the memory; each way takes the memory's latency.
    public double BytesPerCycle(MemoryPort port, MemoryUse use)
    {
        var (most, latency) = use == MemoryUse.Output ? (port.MaxWrites, port.WriteLatency) : (port.MaxReads, port.ReadLatency);
        if (latency == 0)
        {
            return port.BytesPerCycle;
        }

        var onTheWay = most * port.Ports * Utilisation;
        if (use != MemoryUse.Output)
        {
            onTheWay = Math.Min((double)core.ReorderWords[(int)use] / Math.Max(port.BurstBytes / WordBytes, 1), onTheWay);
        }

        return Math.Min(port.BytesPerCycle, port.BurstBytes * onTheWay / latency * Utilisation);
    }
}
