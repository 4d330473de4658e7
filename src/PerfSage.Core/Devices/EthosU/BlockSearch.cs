using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using PerfSage.Core.Graphs;
using static PerfSage.Core.Devices.EthosU.Rounding;

namespace PerfSage.Core.Devices.EthosU;

/// <summary>
/// Finds the block that fetches the least input and weights among those whose input and accumulators, both double buffered,
/// fit the shared buffer. The criterion is that of the Vela compiler's block search.
/// </summary>
internal sealed class BlockSearch(EthosUSystem system)
{
    private const int MaxH = 32;
    private const int MaxW = 64;
    private const int MaxDepth = 128;
    private const int DepthStep = 16;
    private const int SubKernel = 8;
    private const int SmallBlock = 4;

    // Many models are read side by side, and versions of one have most shapes in common.
    private readonly ConcurrentDictionary<LoweredOperator, BlockShape> found = [];

    public BlockShape Find(LoweredOperator op) => found.GetOrAdd(op, Search);

    // A short run ends before the runtime would compile these four methods with optimisation, and without it they take longer than all
    // the rest of the run.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private BlockShape Search(LoweredOperator op)
    {
        var partKernel = op.PrefersPartKernel;
        var limit = new Volume(
            RoundUp(Math.Min(op.Output.H, MaxH), system.Accelerator.UblockH),
            RoundUp(Math.Min(op.Output.W, MaxW), system.Accelerator.UblockW),
            RoundUp(Math.Min(op.Output.D, MaxDepth), EthosUAccelerator.UblockDepth)
        );
        var best = Candidate(
            op,
            new Volume(system.Accelerator.UblockH, system.Accelerator.UblockW, EthosUAccelerator.UblockDepth),
            partKernel
        );
        var (bestCost, bestCoverage) = (double.MaxValue, double.MaxValue);

        for (var depth = FirstDepth(op, limit.D); depth <= limit.D; depth = NextDepth(op, depth))
        {
            for (var h = system.Accelerator.UblockH; h <= limit.H; h += system.Accelerator.UblockH)
            {
                for (var w = system.Accelerator.UblockW; w <= limit.W; w += system.Accelerator.UblockW)
                {
                    var block = Candidate(op, new Volume(h, w, depth), partKernel);
                    if (!Fits(op, block))
                    {
                        break;
                    }

                    var cost = FetchCost(op, block);
                    if (cost < bestCost)
                    {
                        (best, bestCost, bestCoverage) = (block, cost, double.MaxValue);
                    }
                    else if (cost.Equals(bestCost) && h <= SmallBlock && w <= SmallBlock && Coverage(op, block) <= bestCoverage)
                    {
                        (best, bestCoverage) = (block, Coverage(op, block));
                    }
                }
            }
        }

        return best;
    }

    // Among equally cheap small blocks the largest wins.
    private static double Coverage(LoweredOperator op, BlockShape block) => op.Input.Area / (double)block.Input.Min(op.Input).Area;

    private static int FirstDepth(LoweredOperator op, int limit)
    {
        var depth = Math.Max(EthosUAccelerator.UblockDepth, Math.Min(limit, DepthStep));
        return depth < op.Output.D ? RoundUp(depth, DepthStep) : depth;
    }

    private static int NextDepth(LoweredOperator op, int depth)
    {
        var next = depth + EthosUAccelerator.UblockDepth;
        return next < op.Output.D ? RoundUp(next, DepthStep) : next;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private BlockShape Candidate(LoweredOperator op, Volume output, bool partKernel)
    {
        var depth = op.IsChannelWise ? output.D : RoundUp(Math.Min(op.Input.D, op.Bits > 8 || partKernel ? 16 : 32), op.Bits > 8 ? 4 : 8);
        var more = op.IsNearest ? 1 : 0;
        var h = RoundUp(
            CeilDiv(((output.H - 1) * op.Window.Stride.H) + Math.Min(op.Window.Area.H, SubKernel) + more, op.Upscale),
            system.Accelerator.UblockH
        );
        var w = RoundUp(
            CeilDiv(((output.W - 1) * op.Window.Stride.W) + Math.Min(op.Window.Area.W, SubKernel) + more, op.Upscale),
            system.Accelerator.UblockW
        );
        return new BlockShape(new Volume(h, w, depth), output, partKernel);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool Fits(LoweredOperator op, BlockShape block)
    {
        var inputBanks = Banks(
            block.Input.Area * RoundUp(CeilDiv(block.Input.D * op.Bits, 8), 8),
            op.Bits > 16 ? system.Accelerator.InputGranule * 2 : system.Accelerator.InputGranule
        );
        if (op.Kind == BlockKind.ElementWise)
        {
            return (inputBanks * (op.IsScalar ? 1 : 2)) <= system.Accelerator.BufferBanks;
        }

        var flat = op is { Output.H: 1, Window.Kernel.H: 1 } && system.Accelerator.UblockH == 2;
        var area = flat ? block.Output.W : block.Output.Area;
        var accumulatorBanks = Banks(area * RoundUp(block.Output.D, 8) * 4, system.Accelerator.AccumulatorGranule);
        return inputBanks + accumulatorBanks <= system.Accelerator.BufferBanks;
    }

    private static long Banks(long bytes, int granule) => RoundUp(2 * CeilDiv(bytes, 1024), granule);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double FetchCost(LoweredOperator op, BlockShape block)
    {
        if (op.Kind == BlockKind.ElementWise)
        {
            return Halved(op, block, Math.Max((double)op.Output.Elements / block.Output.Elements, 1));
        }

        // Costs that are equal by the formula can differ after rounding, which then decides between blocks. Reordering these operations
        // would change the choice.
        double fullArea = (double)CeilDiv(op.Output.H, block.Output.H) * CeilDiv(op.Output.W, block.Output.W);
        var area = (double)op.Output.W / block.Output.W * ((double)op.Output.H / block.Output.H);
        var weights = op.Kind is BlockKind.Convolution or BlockKind.Depthwise
            ? (double)op.Window.Area.H
                * op.Window.Area.W
                * op.Input.D
                * fullArea
                * (op.Kind == BlockKind.Depthwise ? 1 : block.Output.D * ((double)op.Output.D / block.Output.D))
            : 0;
        var repeats = (double)CeilDiv(op.Window.Area.H, SubKernel) * CeilDiv(op.Window.Area.W, SubKernel);
        var input = block.Input.Area * op.Input.D * repeats * area * (op.IsChannelWise ? 1 : CeilDiv(op.Output.D, block.Output.D));
        return Halved(op, block, (input + weights) / Math.Max(1, op.Output.Elements));
    }

    // All input within both buffers is preferred.
    private static double Halved(LoweredOperator op, BlockShape block, double cost) =>
        op.Input.Elements < block.Input.Elements * 2 ? cost / 2 : cost;
}
