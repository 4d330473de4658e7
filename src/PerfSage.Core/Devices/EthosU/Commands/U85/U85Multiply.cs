using PerfSage.Core.Graphs;
using static PerfSage.Core.Devices.EthosU.Rounding;

namespace PerfSage.Core.Devices.EthosU.Commands.U85;

/// <summary>
/// Cycles that the array of an Ethos-U85 takes for one block, by the taps of the kernel, of which there can be any number.
/// </summary>
internal static class U85Multiply
{
    private const int SubKernel = 8;

    public static double PerBlock(U85Core core, NpuOperation op, NpuBlock block, Volume tile, Volume micro)
    {
        var kind = op.Kind == NpuKind.Transpose ? NpuKind.Pooling : op.Kind;
        var depth = Math.Min(op.Input.Shape.D, block.Input.D);
        var piece = new Piece(core, kind, op.Input.Bits, block, Volumes.DivideUp(tile, micro), depth, 32 * micro.D / (8 * core.Cores));
        var sub = kind is NpuKind.VectorProduct or NpuKind.MatMul ? 1 : SubKernel;
        var ((h, restH), (w, restW)) = (Math.DivRem(op.Window.Kernel.H, sub), Math.DivRem(op.Window.Kernel.W, sub));
        var sum = Part(sub * sub, (double)h * w) + Part(sub * restW, h) + Part(restH * sub, w) + Part(restH * restW, 1);
        return kind is NpuKind.Convolution or NpuKind.VectorProduct or NpuKind.MatMul or NpuKind.ReduceSum
            ? sum * CeilDiv(op.Input.Shape.D, depth)
            : sum;

        double Part(int taps, double count) => taps * count == 0 ? 0 : count * piece.Cycles(taps);
    }

    /// <summary>A piece of the kernel over a block.</summary>
    /// <param name="Tiles">Micro-blocks.</param>
    /// <param name="Depth">Input channels.</param>
    /// <param name="Decode">Cycles in which a micro-block's weights are there.</param>
    private readonly record struct Piece(U85Core Core, NpuKind Kind, int Bits, NpuBlock Block, Volume Tiles, int Depth, int Decode)
    {
        public double Cycles(int taps)
        {
            var groups = CeilDiv(Depth, 8);
            var skips = Block.IsSparse ? 2 : 1;
            var (steps, cycles) = Kind switch
            {
                NpuKind.Pooling or NpuKind.ReduceExtreme or NpuKind.ArgMax => (1, Math.Max(4, taps) * Tiles.Elements * (Bits / 2)),
                NpuKind.Depthwise => Of(CeilDiv(taps, 4), 4 * Tiles.Area * (Bits / 8)),
                NpuKind.Convolution when Block.IsPartKernel => Of(CeilDiv(taps, Bits == 16 ? 2 : 4), 4 * Tiles.Area, groups, skips),
                _ => Of(taps, Depth / 8 * Tiles.Area, Bits / 8, skips),
            };
            return cycles + (Delay(steps) * (double)(Block.IsPartKernel ? groups : 1));
        }

        private (int Steps, long Cycles) Of(int steps, long cycles, int times = 1, int skips = 1) =>
            (steps, Math.Max(Decode, cycles) * steps * Tiles.D * times / skips);

        private long Delay(int steps)
        {
            var delay = Block.IsWideAccumulator && Core.Macs <= 128 ? 3L : 2L;
            return Tiles.Area != 1 ? 0
                : Tiles.D == 1 ? delay * steps
                : steps > 1 ? delay * (steps - 1) * Tiles.D
                : 0;
        }
    }
}
