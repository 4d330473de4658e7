using PerfSage.Core.Graphs;
using static PerfSage.Core.Devices.EthosU.Rounding;

namespace PerfSage.Core.Devices.EthosU.Commands;

/// <summary>Cycles that the MAC array takes for one block.</summary>
internal static class MultiplyCycles
{
    private const int SubKernel = 8;

    // Cycles that each takes at least; for its weights to be decoded, as many per output channel.
    private const int PerUblock = 4;

    /// <returns>
    /// Rows and columns that the array writes at once; a single row of an even number of columns is written four at a time.
    /// </returns>
    public static (int H, int W) Ublock(NpuCore core, NpuKind kind, Volume ofm, SlidingWindow window) =>
        core.UblockH == 2 && kind is NpuKind.Convolution or NpuKind.VectorProduct && ofm.H == 1 && ofm.W % 2 == 0 && window.Kernel.H == 1
            ? (1, 4)
            : (core.UblockH, core.UblockW);

    /// <param name="ifm">What the operation reads; likewise <paramref name="ofm"/>.</param>
    public static double PerBlock(NpuCore core, NpuKind kind, NpuOperation op, NpuBlock block, Volume ifm, Volume ofm)
    {
        var pass = Pass.Of(core, kind, op, block, ifm, ofm);
        var sub = kind == NpuKind.VectorProduct ? 1 : SubKernel;
        var ((h, restH), (w, restW)) = (Math.DivRem(op.Window.Kernel.H, sub), Math.DivRem(op.Window.Kernel.W, sub));
        var cycles = Part(sub, sub, (double)h * w) + Part(sub, restW, h) + Part(restH, sub, w) + Part(restH, restW, 1);
        if (kind is NpuKind.Convolution or NpuKind.VectorProduct or NpuKind.ReduceSum)
        {
            cycles *= CeilDiv(ifm.D, ifm.Min(block.Input).D);
        }

        return Math.Floor(cycles / core.Cores);

        double Part(int rows, int columns, double count) => rows * columns * count == 0 ? 0 : count * pass.Cycles(core, rows * columns);
    }

    /// <summary>A piece of the kernel over a block.</summary>
    /// <param name="Area">Micro-blocks of rows and columns; likewise <paramref name="Depth"/>.</param>
    /// <param name="InputDepth">Micro-blocks of input channels.</param>
    private readonly record struct Pass(
        NpuKind Kind,
        long Area,
        int Depth,
        int InputDepth,
        int Bits,
        bool IsPartKernel,
        bool IsWide,
        bool IsThin
    )
    {
        public static Pass Of(NpuCore core, NpuKind kind, NpuOperation op, NpuBlock block, Volume ifm, Volume ofm)
        {
            var (ublockH, ublockW) = Ublock(core, kind, ofm, op.Window);
            var ofmBlock = ofm.Min(block.Output);
            var (h, w) = (CeilDiv(ofmBlock.H, ublockH), CeilDiv(ofmBlock.W, ublockW));
            var depth = CeilDiv(ofmBlock.D, core.UblockD);
            return new(
                kind,
                (long)h * w,
                depth,
                CeilDiv(ifm.Min(block.Input).D, NpuCore.InputUblockD),
                op.Input.Bits,
                kind == NpuKind.Convolution && block.IsPartKernel,
                block.IsWideAccumulator,
                core.Macs == 32 && block.IsWideAccumulator && depth > 1 && (h == 1 || w == 1)
            );
        }

        public double Cycles(NpuCore core, int taps)
        {
            var steps = Steps(taps);
            var inputs = IsPartKernel ? InputDepth : 1;
            var cycles =
                Kind == NpuKind.Pooling
                    ? (double)Math.Max(PerUblock, taps) * Area * Depth * (core.Macs == 32 ? 1 : Bits / 2)
                    : (double)Math.Max(PerUblock * core.UblockD, PerUblock * Area * (Kind == NpuKind.Depthwise ? Bits / 8 : 1))
                        * steps
                        * Depth
                        * inputs;
            return cycles + (Stall(core, steps) * inputs);
        }

        private int Steps(int taps) =>
            Kind == NpuKind.Pooling ? 1
            : Kind == NpuKind.Depthwise ? CeilDiv(taps, 4)
            : IsPartKernel ? CeilDiv(taps, Bits == 16 ? 2 : 4)
            : taps;

        // A single micro-block waits for its own accumulators.
        private double Stall(NpuCore core, int steps)
        {
            var delay =
                core.Macs == 32 ? (IsWide ? 7 : 3)
                : IsWide && core.Macs <= 128 ? 3
                : 2;
            var single =
                Area != 1 ? 0
                : Depth == 1 ? (double)delay * steps
                : steps > 1 ? (double)delay * (steps - 1) * Depth
                : 0;
            return single + (IsThin ? (double)delay * Depth : 0);
        }
    }
}
