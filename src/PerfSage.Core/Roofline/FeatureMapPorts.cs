namespace PerfSage.Core.Roofline;

/// <summary>Which memories an operator's feature maps are in.</summary>
/// <param name="Read">Graph inputs.</param>
/// <param name="Inner">What other operators produced.</param>
/// <param name="Write">Its output.</param>
internal readonly record struct FeatureMapPorts(MemoryPort Read, MemoryPort Inner, MemoryPort Write)
{
    public static FeatureMapPorts Usual(NpuProfile profile, LoweredOperator op) => new(
        profile.KeepsInterfaceExternal ? profile.External : profile.Sram,
        profile.Sram,
        op.WritesInterface && profile.KeepsInterfaceExternal ? profile.External : profile.Sram);

    public static FeatureMapPorts Spilled(NpuProfile profile) => new(profile.External, profile.External, profile.External);

    /// <summary>The memory that an operator waits for first.</summary>
    public MemoryPort Input(NpuProfile profile, LoweredOperator op) =>
        op is { Inputs: 0, ReadsConstant: true } ? profile.External : op.ReadsInterface ? Read : Inner;
}
