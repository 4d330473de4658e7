using PerfSage.Core.Graphs;
using static PerfSage.Core.Devices.EthosU.Rounding;

namespace PerfSage.Core.Devices.EthosU.Commands.U85;

/// <summary>Blocks of convolutions, products, copies and resizes: the cheapest of all that fit.</summary>
internal static class SearchedBlocks
{
    private const int Split = 16;
    private const int SubKernel = 8;
    private const int ChainSlots = 6;
    private const int BrickElements = 16;

    public static (Volume Input, Volume Output) Find(
        BlockSpace space,
        NpuKind kind,
        NpuOperation op,
        Volume ifm,
        Volume ofm,
        int inputDepth
    )
    {
        var window = op.Window;
        var isResize = kind == NpuKind.Resize;
        var equalDepth = isResize || kind == NpuKind.Pooling;
        var (step, end) = Range(space, ofm);
        if (isResize)
        {
            var widest = WidestResize(space, op);
            step = step with { H = 1, W = Math.Min(step.W, widest) };
            end = new Volume(1, widest, Split);
        }

        var weights = kind is NpuKind.Convolution ? window.Taps : 0;
        var repeats = (long)CeilDiv(window.Area.W, SubKernel) * CeilDiv(window.Area.H, SubKernel);
        var micro = space.Micro.Output.D;
        var start = Math.Max(micro, Math.Min(end.D, Split));
        (Volume Input, Volume Output)? found = null;
        var (bestCost, bestCoverage) = (float.PositiveInfinity, float.PositiveInfinity);
        for (var blocks = 2; blocks >= 1 && found is null; blocks--)
        {
            for (var depth = Aligned(start); depth <= end.D; depth = Aligned(depth + micro))
            {
                var blockDepth = equalDepth ? depth : inputDepth;
                var granule = space.Micro.InputGranule(blockDepth, space.Bits);
                for (var h = step.H; h <= end.H; h += step.H)
                {
                    for (var w = step.W; w <= end.W; w += step.W)
                    {
                        var output = new Volume(h, w, depth);
                        var input = BlockSpace.Input(output, window, granule, blockDepth, op.Upscale, op.IsNearest);
                        if (!isResize && !Fits(input, output, granule.D, blocks))
                        {
                            break;
                        }

                        Consider(input, output, blockDepth);
                    }
                }
            }
        }

        return found ?? (step with { D = inputDepth }, step);

        int Aligned(int depth) => depth < ofm.D ? RoundUp(depth, Split) : depth;

        bool Fits(Volume input, Volume output, int granule, int blocks)
        {
            var depth = RoundUp(equalDepth ? output.D : Math.Min(input.D, ifm.D), granule);
            var inputBytes = (double)input.Area * depth * (space.Bits / 8) * blocks;
            var outputBytes = output.Area * RoundUp(output.D, U85BlockSearch.DepthGranule) * space.AccumulatorBits / 8 * blocks;
            return inputBytes <= space.Core.Buffers.InputBytes && outputBytes <= space.Core.Buffers.AccumulatorBytes;
        }

        void Consider(Volume input, Volume output, int depth)
        {
            var cost = Cost(input, output);
            if (cost > bestCost)
            {
                return;
            }

            if (cost.Equals(bestCost))
            {
                var coverage = (float)ifm.Area / Math.Max(ifm.Min(input).Area, 1);
                if (coverage > bestCoverage || !((output.H <= 4 && output.W <= 4) || kind == NpuKind.MatMul))
                {
                    return;
                }

                bestCoverage = coverage;
            }
            else
            {
                bestCoverage = float.PositiveInfinity;
            }

            bestCost = cost;
            found = (input with { D = depth }, output);
        }

        float Cost(Volume input, Volume output)
        {
            float cost;
            if (kind == NpuKind.VectorProduct)
            {
                cost = 1.0f / (output.H * output.W);
            }
            else if (isResize || kind == NpuKind.MatMul)
            {
                cost = ofm.Elements / ((float)output.H * output.W * output.D);
            }
            else
            {
                var full = Volumes.DivideUp(ofm, output);
                var (h, w, d) = ((float)ofm.H / output.H, (float)ofm.W / output.W, (float)ofm.D / output.D);
                var fetched = (float)weights * ifm.D * full.Area * (d * output.D);
                var read = (float)input.Area * ifm.D * repeats * h * w * (equalDepth ? 1 : full.D);
                cost = (read + fetched) / ofm.Elements;
            }

            return ifm.Elements - input.Elements < input.Elements ? cost / 2 : cost;
        }
    }

    private static (Volume Step, Volume End) Range(BlockSpace space, Volume ofm)
    {
        var step = new Volume(
            Math.Max(space.Micro.Output.H, space.Granule.H),
            Math.Max(space.Micro.Output.W, space.Granule.W),
            Math.Max(space.Micro.Output.D, space.Granule.D)
        );
        var most = ofm.Min(space.Limit);
        var end = new Volume(Math.Max(most.H, step.H), Math.Max(most.W, step.W), Math.Max(most.D, step.D));
        return (step, Volumes.RoundUp(end, space.Micro.Output));
    }

    // So wide that the input fits into the buffer between operations.
    private static int WidestResize(BlockSpace space, NpuOperation op)
    {
        var bricks = space.Core.Buffers.ChainBytes / ChainSlots / (BrickElements * (space.Bits / 8));
        var (n, d) = op.ScaleW;
        return (int)Math.Clamp(Math.Ceiling((((bricks - 2) * (double)n) + 1) / d), 1, space.Limit.W);
    }
}
