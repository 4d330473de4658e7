using PerfSage.Core.Graphs;

namespace PerfSage.Core.Devices.EthosU.Commands;

/// <summary>How a generation of the NPU tiles operations, what they cost, and how it reaches its memories.</summary>
internal interface INpuModel
{
    NpuBlock FindBlock(NpuOperation op);

    /// <returns>The weights of an operation that has some, in this generation's format.</returns>
    NpuWeights Encode(NpuOperation op, NpuBlock block);

    /// <returns>Cycles of the operation's arithmetic.</returns>
    double Run(NpuOperation op, NpuBlock block, NpuMemories memories, Volume? output, SlicePlace place);

    /// <returns>Elements that the operation reads and writes.</returns>
    ElementAccess Access(NpuOperation op, NpuBlock block, Volume? output);

    ByteAccess Bytes(NpuOperation op, NpuBlock block, NpuMemories memories, ElementAccess access);

    /// <summary>Bytes that each use can move in a cycle.</summary>
    double BytesPerCycle(MemoryPort port, MemoryUse use);
}
