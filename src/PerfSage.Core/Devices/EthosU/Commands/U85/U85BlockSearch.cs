using PerfSage.Core.Graphs;
using static PerfSage.Core.Devices.EthosU.Rounding;

namespace PerfSage.Core.Devices.EthosU.Commands.U85;

/// <summary>Finds the tiles of an operation as the compiler's block search does for an Ethos-U85.</summary>
internal static class U85BlockSearch
{
    /// <summary>Channels that the accumulators are reserved by.</summary>
    public const int DepthGranule = 16;

    private const int InputDepth = 64;
    private const int PartKernelDepth = 16;
    private const int WideInputDepth = 32;

    // Of four inputs to a product two at most are there, so that two weights at most are not zero.
    private const int MostSparseDepth = 2;

    public static NpuBlock Find(U85Core core, NpuOperation op)
    {
        if (op.Kind is NpuKind.Copy or NpuKind.Gather)
        {
            return new NpuBlock(new Volume(1, 1, 1), new Volume(1, 1, 1), false, false);
        }

        var kind = op.Kind == NpuKind.Transpose ? NpuKind.Pooling : op.Kind;
        var bits = op.Input.Bits;
        var window = op.Window;
        var isCopy = kind == NpuKind.Pooling && op.IsCopy;
        var keepsChannels = kind is NpuKind.Pooling or NpuKind.ReduceExtreme or NpuKind.ArgMax;
        var wide =
            (bits == 16 && !keepsChannels && kind is not (NpuKind.ElementWise or NpuKind.Resize)) || bits > 32 || op.Output.Bits > 32;
        var input = Larger(op);
        var isSparse = kind is NpuKind.Convolution && op.Input.Shape.D <= MostSparseDepth;
        var partKernel = kind == NpuKind.Convolution && PrefersPartKernel(input, window, isSparse);
        var untransposed = op.Axes is { } axes ? axes.Undo(op.Output.Shape) : op.Output.Shape;
        var micro = Micro(core, kind, bits >= 32 && op.IsPlainPool ? 8 : bits, untransposed, window.Taps == 1 && !partKernel);
        var granule = micro.Output with { D = DepthGranule };
        var limit = op.Axes is { } order ? order.Undo(Volumes.MostBlock) : Volumes.MostBlock;
        if (op.Axes is { } permuted && !op.Output.Tensor.IsLinear)
        {
            granule = permuted.DepthFrom switch
            {
                1 => granule with { W = 16 },
                2 => granule with { H = 16 },
                _ => granule,
            };
        }

        var search = new BlockSpace(core, micro, granule, limit, wide ? 64 : 32, bits);
        NpuBlock Block(Volume ifm, Volume ofm) => new(ifm, ofm, partKernel, wide) { Micro = micro.Output, IsSparse = isSparse };
        if (kind == NpuKind.ElementWise)
        {
            var block = ElementWiseBlocks.Find(search, op, untransposed);
            return Block(block, block);
        }

        var depth =
            partKernel ? PartKernelDepth
            : bits == 32 || (core.Macs <= 256 && micro.Output.D == 16 && !isSparse) ? WideInputDepth
            : isSparse && bits == 8 ? 2 * InputDepth
            : InputDepth;
        if (kind == NpuKind.Depthwise || ((keepsChannels || kind == NpuKind.ReduceSum) && !isCopy))
        {
            var (ifm, ofm) = AreaBlocks.Find(search, op.Input.Shape, untransposed, window, kind == NpuKind.ReduceSum ? depth : 0);
            return Block(ifm, ofm);
        }

        var (searchedInput, searched) = SearchedBlocks.Find(search, kind, op, input, untransposed, depth);
        return Block(searchedInput, searched);
    }

    private static Volume Larger(NpuOperation op) =>
        op.Second is { } second && second.Shape.Elements > op.Input.Shape.Elements ? second.Shape : op.Input.Shape;

    // The one that computes the fewest elements for nothing.
    private static MicroBlock Micro(U85Core core, NpuKind kind, int bits, Volume ofm, bool isSingleTap) =>
        core.MicroBlocks.Where(m => m.Runs(kind, bits, isSingleTap)).MinBy(m => Volumes.RoundUp(ofm, m.Output).Elements)
        ?? core.MicroBlocks[^1];

    private static bool PrefersPartKernel(Volume ifm, SlidingWindow window, bool isSparse)
    {
        var (step, least, depth) = isSparse ? (10, 4, 2 * InputDepth) : (5, 2, InputDepth);
        var taps = window.Taps;
        var steps = (taps / step * step) + Math.Max(taps % step, least);
        var byKernel = ifm.D / (double)RoundUp(ifm.D, PartKernelDepth) * (taps / (double)steps);
        return byKernel >= ifm.D / (double)RoundUp(ifm.D, depth);
    }
}
