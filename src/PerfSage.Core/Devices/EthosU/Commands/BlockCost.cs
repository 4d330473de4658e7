using PerfSage.Core.Graphs;
using static PerfSage.Core.Devices.EthosU.Rounding;

namespace PerfSage.Core.Devices.EthosU.Commands;

/// <summary>What tiles cost in the eyes of the search: elements fetched per element written, in the precision that it counts in.</summary>
internal static class BlockCost
{
    private const int SubKernel = 8;

    public static float Of(BlockQuery query, Volume input, Volume output)
    {
        var cost = query.IsElementWise
            ? (float)query.Output.Elements / ((float)output.H * output.W * output.D)
            : Fetches(query, input, output);
        return query.Larger.Elements < input.Elements * 2 ? cost / 2 : cost;
    }

    /// <returns>What of a tile is written: an output of a single row needs no second one.</returns>
    public static Volume Written(BlockQuery query, Volume tile) =>
        query.Output.H == 1 && query.Window.Kernel.H == 1 && query.HasTallUblock ? tile with { H = Math.Min(tile.H, 1) } : tile;

    private static float Fetches(BlockQuery query, Volume input, Volume tile)
    {
        var (ofm, window, output) = (query.Output, query.Window, Written(query, tile));
        var (h, w, d) = (CeilDiv(ofm.H, output.H), CeilDiv(ofm.W, output.W), CeilDiv(ofm.D, output.D));
        var taps = query.Kind is NpuKind.Convolution or NpuKind.Depthwise ? window.Kernel.H * (double)window.Kernel.W : 0;
        var weights = (float)(taps * query.Larger.D * h * w);
        if (query.Kind != NpuKind.Depthwise)
        {
            weights *= (float)ofm.D / output.D * output.D;
        }

        var repeats = (double)CeilDiv(window.Area.W, SubKernel) * CeilDiv(window.Area.H, SubKernel);
        var fetch = (float)(input.Area * query.Larger.D * repeats) * ((float)ofm.H / output.H) * ((float)ofm.W / output.W);
        if (!query.HasEqualDepth)
        {
            fetch *= d;
        }

        return (fetch + weights) / ofm.Elements;
    }
}
