namespace PerfSage.Core.Devices.EthosU.Commands;

/// <summary>The same in bytes on the bus.</summary>
internal readonly record struct ByteAccess(double Input, double Second, double Output, double Temporary)
{
    public static ByteAccess Of(NpuCore core, NpuOperation op, NpuBlock block, NpuMemories memories, ElementAccess access) =>
        core.Model is { } model ? model.Bytes(op, block, memories, access) : OfTransfers(core, op, block, memories, access);

    private static ByteAccess OfTransfers(NpuCore core, NpuOperation op, NpuBlock block, NpuMemories memories, ElementAccess access) =>
        new(
            Transfer.Bytes(core, true, memories.Input, op.Input, block.Input, access.Input, op.Input.Shape),
            op.Second is { } second
                ? Transfer.Bytes(
                    core,
                    true,
                    memories.Second,
                    second with
                    {
                        Bits = op.Input.Bits,
                    },
                    block.Input,
                    access.Second,
                    second.Shape
                )
                : 0,
            Transfer.Bytes(core, false, memories.Output, op.Output, block.Output, access.Output, op.Output.Shape),
            access.Temporary
        );
}
