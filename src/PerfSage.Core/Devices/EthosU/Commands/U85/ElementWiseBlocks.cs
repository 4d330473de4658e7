using PerfSage.Core.Graphs;
using static PerfSage.Core.Devices.EthosU.Rounding;

namespace PerfSage.Core.Devices.EthosU.Commands.U85;

/// <summary>Blocks of element-wise operations: as much as the output buffer or, with a broadcast, the chaining buffer holds.</summary>
internal static class ElementWiseBlocks
{
    private const int ChainSlots = 6;
    private const int BrickElements = 16;

    public static Volume Find(BlockSpace space, NpuOperation op, Volume output)
    {
        var granule = space.Granule;
        var ofm = Volumes.RoundUp(output, granule);
        var limit = ofm.Min(space.Limit);
        var columns = space.Core.Buffers.OutputBytes * 8 / space.Bits / granule.D;
        var chained = space.Core.Buffers.ChainBytes / ChainSlots / (BrickElements * (space.Bits / 8)) / space.Micro.Output.H;
        var height = Even(ofm.H, granule.H, limit.H);
        var needed = Math.Max(Even(ofm.W, granule.W, Math.Min(columns, limit.W)), granule.W);
        var width = columns;
        var depth = Widen(granule.D, limit.D, ref width, needed);
        if (op.Second is { } second && op.Input.Shape.Elements != 1 && second.Shape.Elements != 1)
        {
            var (a, b) = (op.Input.Shape, second.Shape);
            bool Broadcasts(Func<Volume, int> axis) => axis(a) < axis(output) || axis(b) < axis(output);
            var (alongH, alongW) = (Broadcasts(v => v.H), Broadcasts(v => v.W));
            if (Broadcasts(v => v.D))
            {
                depth = Even(ofm.D, granule.D, limit.D);
                width = chained;
                if (!alongH && !alongW)
                {
                    height = Widen(space.Micro.Output.H, limit.H, ref width, needed);
                }
            }
            else if (alongH)
            {
                width = chained;
                depth = Widen(BrickElements, limit.D, ref width, needed);
            }
        }

        return Volumes.RoundUp(new Volume(height, width, depth), granule);
    }

    // Tiles of about equal size, none above the limit.
    private static int Even(int range, int granule, int limit) =>
        range % limit == 0 ? limit : Math.Max(RoundUp(range / ((range / limit) + 1), granule), granule);

    // Gives a dimension what another has to spare.
    private static int Widen(int size, int most, ref int spare, int needed)
    {
        var times = Math.Min(spare / needed, most / size);
        if (times < 2)
        {
            return size;
        }

        spare /= times;
        return size * times;
    }
}
