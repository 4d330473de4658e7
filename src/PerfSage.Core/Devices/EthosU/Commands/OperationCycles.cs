using PerfSage.Core.Graphs;

namespace PerfSage.Core.Devices.EthosU.Commands;

/// <summary>
/// Cycles that one operation takes, its weights and tables being there. Source: the performance model of Ethos-U55 and U65 of the Vela
/// compiler 5.1 (ethos_u55_performance.cpp).
/// </summary>
internal static class OperationCycles
{
    /// <param name="output">What of the output is written; all of it where null.</param>
    public static double Run(
        NpuCore core,
        NpuOperation op,
        NpuBlock block,
        NpuMemories memories,
        Volume? output = null,
        SlicePlace place = SlicePlace.Only
    ) => core.Model is { } model ? model.Run(op, block, memories, output, place) : OfKind(core, op, block, memories, output, place);

    private static double OfKind(NpuCore core, NpuOperation op, NpuBlock block, NpuMemories memories, Volume? output, SlicePlace place) =>
        op.Kind switch
        {
            NpuKind.Copy => 0,
            NpuKind.ElementWise => ElementWiseCycles.Of(core, op, block, memories, output ?? op.Output.Shape),
            NpuKind.Transpose => Transpose(core, op, block, memories),
            NpuKind.MatMul => MatMul(core, op, block, memories),
            _ => BlockCycles.Of(core, op.Kind, op, block, memories, op.Input.Shape, output ?? op.Output.Shape, place),
        };

    // Only its traffic counts.
    private static double Transpose(NpuCore core, NpuOperation op, NpuBlock block, NpuMemories memories)
    {
        var bytes = ByteAccess.Of(core, op, block, memories, ElementAccess.Of(core, op, block));
        return Math.Max(
            Math.Floor(bytes.Input / memories.Input.BytesPerCycle) + memories.Input.ReadLatency,
            Math.Floor(bytes.Output / memories.Output.BytesPerCycle) + memories.Output.WriteLatency
        );
    }

    // For each column, the products of all rows with it and their sums.
    private static double MatMul(NpuCore core, NpuOperation op, NpuBlock block, NpuMemories memories)
    {
        var rows = op.Input.Shape;
        var product = ElementWiseCycles.OfProducts(core, op, block.Products!, memories with { Output = memories.Temporary });
        var sum = BlockCycles.Of(
            core,
            NpuKind.ReduceSum,
            op,
            block,
            memories with
            {
                Input = memories.Temporary,
            },
            rows,
            rows with
            {
                D = 1,
            },
            SlicePlace.Only
        );
        return (product + sum) * op.Second!.Shape.W;
    }
}
