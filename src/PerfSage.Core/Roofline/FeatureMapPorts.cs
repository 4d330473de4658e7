namespace PerfSage.Core.Roofline;

/// <summary>Which memories an operator's feature maps are in.</summary>
internal readonly record struct FeatureMapPorts(MemoryPort Read, MemoryPort Write)
{
    public static FeatureMapPorts Usual(NpuProfile profile, LoweredOperator op) => new(
        op.ReadsInterface && profile.KeepsInterfaceExternal ? profile.External : profile.Sram,
        op.WritesInterface && profile.KeepsInterfaceExternal ? profile.External : profile.Sram);

    public static FeatureMapPorts Spilled(NpuProfile profile) => new(profile.External, profile.External);
}
