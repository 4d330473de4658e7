namespace PerfSage.Core.Devices.EthosU.Commands.Scheduling;

/// <summary>Which memory of a system holds what before the scheduler stages anything.</summary>
internal sealed record NpuBoard(EthosUSystem System, NpuCore Core)
{
    // A memory without a limit holds what 32 bits of address reach.
    private const double Unlimited = 1 << 30;

    // The median of graphs with one operator on two cores against one.
    private const double BytesPerStream = 48;

    public MemoryPort Sram => System.Sram;

    public MemoryPort Constants => System.MemoryMode == MemoryMode.SramOnly ? System.Sram : System.External;

    public MemoryPort Maps => System.MemoryMode == MemoryMode.DedicatedSram ? System.External : System.Sram;

    /// <summary>Whether the SRAM is a cache that the scheduler decides over.</summary>
    public bool Spills => System.MemoryMode == MemoryMode.DedicatedSram;

    public double SramBytes => Math.Min(Unlimited, System.CacheKiB * 1024 ?? Unlimited);

    /// <returns>Null for an operation without. Each core has a stream of its own.</returns>
    public NpuWeights? Weights(NpuOperation op) =>
        op.Weights is { } weights ? weights with { WeightBytes = weights.WeightBytes + ((Core.Cores - 1) * BytesPerStream) } : null;

    public MemoryPort Of(NpuTensor tensor) => tensor.IsConstant ? Constants : Maps;

    public NpuMemories Of(NpuOperation op, Func<NpuTensor, bool>? isStaged = null)
    {
        return new NpuMemories(
            Port(op.Input.Tensor),
            op.Second is { } second ? Port(second.Tensor) : Sram,
            Port(op.Written.Tensor),
            Constants,
            Maps
        );

        MemoryPort Port(NpuTensor tensor) => isStaged?.Invoke(tensor) == true ? Sram : Of(tensor);
    }

    /// <returns>Cycles of a copy from one memory to another.</returns>
    public double Copy(MemoryPort to, MemoryPort from, double bytes) =>
        Core.Model is { } model
            ? Math.Max(
                Math.Floor(bytes / model.BytesPerCycle(from, MemoryUse.Copy)) + from.ReadLatency,
                Math.Floor(bytes / model.BytesPerCycle(to, MemoryUse.Output)) + to.WriteLatency
            )
            : Math.Max(Math.Floor(bytes / from.BytesPerCycle) + from.ReadLatency, Math.Floor(bytes / to.BytesPerCycle) + from.WriteLatency);

    public double Read(MemoryPort port, double bytes, MemoryUse use = MemoryUse.Weights) =>
        Math.Floor((bytes / (Core.Model?.BytesPerCycle(port, use) ?? port.BytesPerCycle)) + port.ReadLatency);
}
