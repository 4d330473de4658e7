using PerfSage.Core.Graphs;
using static PerfSage.Core.Devices.EthosU.Rounding;

namespace PerfSage.Core.Devices.EthosU.Commands;

/// <summary>
/// Cycles of operations of the MAC array, block by block: multiplying, writing out, or issuing commands, whatever is slowest.
/// </summary>
internal static class BlockCycles
{
    private const double InFlight = 4;
    private const double ScaleBytes = 10;
    private const double ScaleReadBytes = 256;

    /// <param name="kind">That runs, where an operation is several.</param>
    /// <param name="ifm">What is read; likewise <paramref name="ofm"/>.</param>
    public static double Of(
        NpuCore core,
        NpuKind kind,
        NpuOperation op,
        NpuBlock block,
        NpuMemories memories,
        Volume ifm,
        Volume ofm,
        SlicePlace place
    )
    {
        var ofmBlock = ofm.Min(block.Output);
        var (h, w) = MultiplyCycles.Ublock(core, kind, ofm, op.Window);
        var blocks = Ublocks(core, ofm, h, w) / Ublocks(core, ofmBlock, h, w);
        var emit = Math.Ceiling(
            OutputUnit.PerElement(core, op, block, kind, op.Input.Bits, op.Output.Bits, op.OutputKind) * ofmBlock.Elements
        );
        if (op.Weights is not null)
        {
            emit = Math.Max(emit, ScaleBytes * ofmBlock.D * memories.Constants.ReadLatency / ScaleReadBytes);
        }

        var multiply = MultiplyCycles.PerBlock(core, kind, op, block, ifm, ofm);
        var second = kind == NpuKind.ReduceSum ? null : op.Second;
        var (read, write) = BlockTransfer.Cycles(core, block, memories, op.Input, second, op.Output, ofm);
        var command = ((blocks > 1 ? Math.Abs(write - read) : 0) + multiply + emit) / InFlight;
        return Total(Math.Max(multiply, command), Math.Max(emit, command), blocks, place)
            + (place.HasFlag(SlicePlace.Last) ? write : 0)
            + (place.HasFlag(SlicePlace.First) ? read : 0);
    }

    private static double Ublocks(NpuCore core, Volume volume, int h, int w) =>
        (double)CeilDiv(volume.H, h) * CeilDiv(volume.W, w) * CeilDiv(volume.D, core.UblockD);

    // The slower of the two runs all the time, the other once more at the end.
    private static double Total(double multiply, double emit, double blocks, SlicePlace place) =>
        Math.Floor(
            multiply > emit ? Math.Floor(multiply * blocks) + (place.HasFlag(SlicePlace.Last) ? emit : 0) : (emit * blocks) + multiply
        );
}
