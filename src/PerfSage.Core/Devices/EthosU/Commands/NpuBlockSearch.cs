using PerfSage.Core.Graphs;
using static PerfSage.Core.Devices.EthosU.Rounding;

namespace PerfSage.Core.Devices.EthosU.Commands;

/// <summary>Finds the tiles of an operation as the block search of the Vela compiler 5.1 does (ethos_u55.cpp).</summary>
internal static class NpuBlockSearch
{
    private const int MaxH = 32;
    private const int MaxW = 64;
    private const int MaxD = 128;
    private const int Split = 16;
    private const int SmallSide = 4;

    public static NpuBlock Find(NpuCore core, NpuOperation op) =>
        core.Model is { } model ? model.FindBlock(op)
        : op.Kind == NpuKind.MatMul ? MatMulBlocks.Find(core, op)
        : Find(core, Query(core, op));

    /// <returns>Of equally cheap tiles the one that covers the input in the fewest pieces; a micro-block where none fits.</returns>
    public static NpuBlock Find(NpuCore core, BlockQuery query)
    {
        var ofm = query.Output;
        var limit = new Volume(
            RoundUp(Math.Min(ofm.H, MaxH), core.UblockH),
            RoundUp(Math.Min(ofm.W, MaxW), core.UblockW),
            RoundUp(Math.Min(ofm.D, MaxD), core.UblockD)
        );
        var best = new Best(core, query);
        for (var depth = Aligned(Math.Max(core.UblockD, Math.Min(limit.D, Split))); depth <= limit.D; depth = Aligned(depth + core.UblockD))
        {
            for (var h = core.UblockH; h <= limit.H; h += core.UblockH)
            {
                for (var w = core.UblockW; w <= limit.W && best.Try(new Volume(h, w, depth)); w += core.UblockW) { }
            }
        }

        return best.Block;

        int Aligned(int depth) => depth < ofm.D ? RoundUp(depth, Split) : depth;
    }

    private static BlockQuery Query(NpuCore core, NpuOperation op) =>
        new(op.Kind, op.Input.Shape, op.Second?.Shape, op.Kind == NpuKind.Transpose ? op.Input.Shape : op.Output.Shape, op.Input.Bits)
        {
            Window = op.Window,
            Upscale = op.Upscale,
            IsNearest = op.IsNearest,
            HasTable = op.TableBytes > 0,
            HasTallUblock = core.UblockH == 2,
            IsScaled = op.Kind is NpuKind.Convolution or NpuKind.Depthwise or NpuKind.VectorProduct or NpuKind.ReduceSum or NpuKind.Pooling,
        };

    private sealed class Best(NpuCore core, BlockQuery query)
    {
        private float cost = float.PositiveInfinity;
        private float coverage = float.PositiveInfinity;

        public NpuBlock Block { get; private set; } = Smallest(core, query);

        /// <returns>Whether it fits; a larger one does not if it does not.</returns>
        public bool Try(Volume tile)
        {
            var input = query.InputOf(core, tile);
            if (!BlockMemory.Fits(core, query, input, BlockCost.Written(query, tile)))
            {
                return false;
            }

            var ofTile = BlockCost.Of(query, input, tile);
            var pieces = (float)query.Larger.Area / Math.Max(query.Larger.Min(input).Area, 1);
            if (ofTile < cost)
            {
                (cost, coverage) = (ofTile, float.PositiveInfinity);
            }
            else if (ofTile.Equals(cost) && pieces <= coverage && tile is { H: <= SmallSide, W: <= SmallSide })
            {
                coverage = pieces;
            }
            else
            {
                return true;
            }

            Block = new NpuBlock(input, tile, query.IsPartKernel, query.IsWideAccumulator);
            return true;
        }

        private static NpuBlock Smallest(NpuCore core, BlockQuery query)
        {
            var one = new Volume(core.UblockH, core.UblockW, core.UblockD);
            return new(one, one, query.IsPartKernel, query.IsWideAccumulator);
        }
    }
}
