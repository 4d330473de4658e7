namespace PerfSage.Core.Devices.EthosU;

/// <summary>Which memories an operator's feature maps are in.</summary>
/// <param name="Read">Graph inputs.</param>
/// <param name="Inner">What other operators produced.</param>
/// <param name="Write">Its output.</param>
internal readonly record struct FeatureMapPorts(MemoryPort Read, MemoryPort Inner, MemoryPort Write)
{
    public static FeatureMapPorts Usual(EthosUSystem system, LoweredOperator op) =>
        new(
            system.KeepsInterfaceExternal ? system.External : system.Sram,
            system.Sram,
            op.WritesInterface && system.KeepsInterfaceExternal ? system.External : system.Sram
        );

    public static FeatureMapPorts Spilled(EthosUSystem system) => new(system.External, system.External, system.External);

    /// <summary>The memory that an operator waits for first.</summary>
    public MemoryPort Input(EthosUSystem system, LoweredOperator op) =>
        op is { Inputs: 0, ReadsConstant: true } ? system.External
        : op.ReadsInterface ? Read
        : Inner;
}
