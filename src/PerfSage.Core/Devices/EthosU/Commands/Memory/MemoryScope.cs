namespace PerfSage.Core.Devices.EthosU.Commands.Memory;

/// <summary>What of a schedule is in one memory.</summary>
/// <param name="IsHere">Whether a tensor is.</param>
/// <param name="HasBuffers">Whether weight buffers are; likewise <paramref name="HasScratch"/>.</param>
/// <param name="HasCascades">Whether the rolling buffers of cascades count, wherever their tensors are.</param>
internal sealed record MemoryScope(Func<NpuTensor, bool> IsHere, bool HasBuffers, bool HasCascades, bool HasScratch);
