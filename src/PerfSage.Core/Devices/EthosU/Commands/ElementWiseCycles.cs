using PerfSage.Core.Graphs;
using static PerfSage.Core.Devices.EthosU.Rounding;

namespace PerfSage.Core.Devices.EthosU.Commands;

/// <summary>Cycles of element-wise arithmetic: what the output unit takes, or the commands for the blocks.</summary>
internal static class ElementWiseCycles
{
    // Commands are issued while four blocks are on their way.
    private const double InFlight = 4;

    /// <param name="written">What of the output is written.</param>
    public static double Of(NpuCore core, NpuOperation op, NpuBlock block, NpuMemories memories, Volume written)
    {
        var perElement = OutputUnit.PerElement(core, op, block, NpuKind.ElementWise, op.Input.Bits, op.Output.Bits, op.OutputKind);
        return Of(core, block, memories, op.Input, op.Second, op.Output, written, perElement);
    }

    /// <summary>The 32-bit products that a matrix product sums up.</summary>
    public static double OfProducts(NpuCore core, NpuOperation op, NpuBlock block, NpuMemories memories)
    {
        var rows = op.Input.Shape;
        var products = new FeatureMap(new NpuTensor(rows.Elements, rows.D, 32) { IsLinear = true }, rows);
        var perElement = OutputUnit.PerElement(core, op, block, NpuKind.ElementWise, op.Input.Bits, products.Bits, NpuOutput.Mul);
        return Of(core, block, memories, op.Input, op.Input with { Tensor = op.Second!.Tensor }, products, rows, perElement);
    }

    private static double Of(
        NpuCore core,
        NpuBlock block,
        NpuMemories memories,
        FeatureMap input,
        FeatureMap? second,
        FeatureMap output,
        Volume written,
        double perElement
    )
    {
        double elements = output.Tensor.IsLinear
            ? written.Elements
            : (double)written.Area * RoundUp(written.D, EthosUAccelerator.BrickDepth);
        var (read, write) = BlockTransfer.Cycles(core, block, memories, input, second, output, written);
        var command = ((Math.Max(read, write) / block.Output.Elements) + perElement) / InFlight;
        return Math.Max(Math.Ceiling(command * elements), Math.Ceiling(perElement * elements));
    }
}
