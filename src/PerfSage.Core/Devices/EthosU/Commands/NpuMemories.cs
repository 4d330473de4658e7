namespace PerfSage.Core.Devices.EthosU.Commands;

/// <summary>The memories that an operation's operands are in.</summary>
internal readonly record struct NpuMemories(
    MemoryPort Input,
    MemoryPort Second,
    MemoryPort Output,
    MemoryPort Constants,
    MemoryPort Temporary
);
