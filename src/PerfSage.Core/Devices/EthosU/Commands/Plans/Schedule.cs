namespace PerfSage.Core.Devices.EthosU.Commands.Plans;

/// <summary>A plan for every operation, and the cascades that they are in.</summary>
internal sealed class Schedule(OpPlan[] plans, TensorUses uses)
{
    public OpPlan[] Plans => plans;

    public TensorUses Uses => uses;

    /// <summary>By position of their last operation.</summary>
    public Dictionary<int, Cascade> Cascades { get; init; } = [];

    /// <summary>Bytes of what a cascade keeps only some rows of.</summary>
    public Dictionary<NpuTensor, long> Rolling { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>Feature maps that are in the SRAM although others are not.</summary>
    public HashSet<NpuTensor> Staged { get; } = new(ReferenceEqualityComparer.Instance);

    public long BytesOf(NpuTensor tensor) => Rolling.GetValueOrDefault(tensor, tensor.Bytes);
}
